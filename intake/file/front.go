package file

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"

	"stemma/intake/internal/charset"
	"stemma/report"
)

// maxFront is the greatest size in bytes of front matter and of sidecars.
const maxFront = 64 << 10

// frontMatter fills r from the front matter at the head of text and returns
// its length, the closing line included; 0 means that text has none.
//
//	---                      +++
//	outlet: The Courier      outlet = "The Courier"
//	published: 2031-03-04    published = 2031-03-04
//	---                      +++
//
// Between the two lines must be names with values. A text that only begins with a
// horizontal rule has no front matter.
func frontMatter(r *report.Report, text string) int {
	open, rest, ok := strings.Cut(text, "\n")
	fence := strings.TrimRight(open, " \t\r")
	if !ok || fence != "---" && fence != "+++" {
		return 0
	}
	end := 0
	for line := range strings.Lines(rest[:min(len(rest), maxFront)]) {
		s := strings.TrimRight(line, " \t\r\n")
		if s == fence || fence == "---" && s == "..." {
			block := rest[:end]
			var f fields
			if fence == "---" {
				f = yamlFields(block)
			}
			if f == nil {
				f = lineFields(block)
			}
			if f == nil {
				return 0
			}
			fill(r, known(f))
			return len(open) + 1 + end + len(line)
		}
		end += len(line)
	}
	return 0
}

// yamlFields parses a YAML mapping of names to scalars and lists. Scalars are kept
// as they are written, such as dates. It returns nil for anything else.
func yamlFields(block string) (f fields) {
	defer func() {
		if recover() != nil {
			f = nil
		}
	}()
	var doc yaml.Node
	if yaml.Unmarshal([]byte(block), &doc) != nil || len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return nil
	}
	f = fields{}
	pairs := doc.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		name := strings.ToLower(pairs[i].Value)
		if _, twice := f[name]; twice {
			continue
		}
		switch v := pairs[i+1]; v.Kind {
		case yaml.ScalarNode:
			if v.Tag != "!!null" {
				f[name] = v.Value
			}
		case yaml.SequenceNode:
			var all []any
			for _, e := range v.Content {
				if e.Kind == yaml.ScalarNode {
					all = append(all, e.Value)
				}
			}
			f[name] = all
		}
	}
	return f
}

// lineFields parses lines of "name: value" or "name = value": simple TOML, and YAML
// that is invalid because of an unquoted colon, for example. It returns nil if a
// line has another form.
func lineFields(block string) fields {
	f := fields{}
	for line := range strings.Lines(block) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		i := strings.IndexAny(line, ":=")
		if i <= 0 || strings.ContainsAny(strings.TrimSpace(line[:i]), " \t") {
			return nil
		}
		name, value := strings.ToLower(strings.TrimSpace(line[:i])), strings.TrimSpace(line[i+1:])
		if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
			value = value[1 : n-1]
		}
		if _, twice := f[name]; !twice {
			f[name] = value
		}
	}
	if len(f) == 0 {
		return nil
	}
	return f
}

const sidecarSuffix = ".meta.json"

// sidecarOf returns the path of the sidecar of a file, which is NAME.EXT.meta.json
// or NAME.meta.json, or "" if there is none.
func sidecarOf(path string) string {
	for _, p := range []string{path, strings.TrimSuffix(path, filepath.Ext(path))} {
		if info, err := os.Stat(p + sidecarSuffix); err == nil && info.Mode().IsRegular() {
			return p + sidecarSuffix
		}
	}
	return ""
}

// fillFromSidecar sets the fields of r that are still empty from the sidecar of
// path, if there is one.
func fillFromSidecar(r *report.Report, path string) error {
	side := sidecarOf(path)
	if side == "" {
		return nil
	}
	in, err := os.Open(side)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, maxFront+1))
	if err != nil {
		return err
	}
	if len(data) > maxFront {
		return fmt.Errorf("%w: more than %d bytes", ErrTooLarge, maxFront)
	}
	f, err := object(bytes.TrimPrefix(data, []byte(charset.BOM)))
	if err != nil {
		return err
	}
	fill(r, known(f))
	return nil
}

// object parses one JSON object.
func object(data []byte) (fields, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		return nil, fmt.Errorf("%w: not JSON: %s", ErrFormat, jsonFault(err))
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("%w: not JSON: more after the first value", ErrFormat)
	}
	f, ok := v.(fields)
	if !ok {
		return nil, fmt.Errorf("%w: JSON, but not an object", ErrFormat)
	}
	return f, nil
}

// jsonFault returns the message for an error of encoding/json, on one line and with
// the offset of a syntax error.
func jsonFault(err error) string {
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return fmt.Sprintf("%s, at byte %d", strings.TrimPrefix(syntax.Error(), "json: "), syntax.Offset)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return "it breaks off"
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}
