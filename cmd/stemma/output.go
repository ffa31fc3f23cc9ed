package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A target is where the output of a command goes: to standard output, or to the
// file that -o names.
type target struct {
	w    *world
	name string      // as -o has it, for messages; "" is standard output
	path string      // of the file that is replaced, behind all links; "" where it is written to as it is
	old  fs.FileInfo // of the file that is replaced; nil where there is none yet
}

// target finds out where the output goes, and that it can go there, before
// anything is read: "" and "-" are standard output. What a link points to is
// replaced, and the link stays. What is no regular file, such as a device or a
// pipe, is written to. A file that is read as well is refused.
func (w *world) target(name string, inputs ...string) (*target, error) {
	t := &target{w: w}
	stdout := func() (*target, error) {
		if out := fileOf(w.stdout); out != nil {
			if info, err := out.Stat(); err == nil && info.Mode().IsRegular() {
				w.written = info
			}
		}
		return t, t.apart("standard output", inputs)
	}
	if name == "" || name == "-" {
		return stdout()
	}
	fault := func(err error) (*target, error) { return nil, fmt.Errorf("write %s: %w", name, reason(err)) }
	info, err := os.Stat(name)
	switch {
	case err == nil && w.isStdout(info):
		return stdout()
	case err == nil && info.IsDir():
		return fault(errors.New("it is a folder"))
	case err == nil && info.Mode()&fs.ModeSocket != 0:
		return fault(errors.New("it is a socket"))
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fault(err)
	}
	t.name = name
	if err == nil && !info.Mode().IsRegular() {
		return t, nil
	}
	path, old, err := behindLinks(name)
	switch {
	case err != nil:
		return fault(err)
	case info == nil: // a new file
		if dir, _ := filepath.Split(path); dir != "" {
			if _, err := os.Stat(dir); err != nil {
				return fault(err)
			}
		}
		t.path = path
		return t, nil
	case old != nil && os.SameFile(old, info):
		t.path, t.old = path, old
		// A file that must not be written is not replaced either.
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return fault(err)
		}
		f.Close()
	}
	// What is left is open somewhere and has no name any more (/dev/fd/3).
	w.written = info
	return t, t.apart(name, inputs)
}

// isStdout reports whether info is of what standard output goes to.
func (w *world) isStdout(info fs.FileInfo) bool {
	f := fileOf(w.stdout)
	if f == nil {
		return false
	}
	out, err := f.Stat()
	return err == nil && os.SameFile(out, info)
}

// behindLinks follows the links that path names, and returns the path of the
// file behind the last one and what is known of it; nil where there is none.
func behindLinks(path string) (string, fs.FileInfo, error) {
	for range 40 { // as many as Linux follows
		info, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return path, nil, nil
		}
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return path, info, err
		}
		to, err := os.Readlink(path)
		if err != nil {
			return "", nil, err
		}
		if !filepath.IsAbs(to) {
			// Not cleaned: ".." behind a linked folder is another folder than
			// the letters say.
			dir, _ := filepath.Split(path)
			to = dir + to
		}
		path = to
	}
	return "", nil, errors.New("its links lead nowhere")
}

// write calls f to write the output. A file is written whole or not at all: if f
// fails, or the disk is full, or the program is interrupted, what was there
// before stays. That part of the input could not be read is no failure here.
func (t *target) write(f func(io.Writer) error) error {
	if t.name == "" {
		return f(t.w.stdout)
	}
	var failed error // of f itself, not of writing
	writer := func(to io.Writer) error {
		out := &checked{Writer: to}
		b := bufio.NewWriterSize(out, 1<<16)
		failed = f(b)
		if out.err != nil {
			failed = nil
			return out.err
		}
		if failed != nil && !isPartial(failed) {
			return failed
		}
		return b.Flush()
	}
	write := t.replace
	if t.path == "" {
		write = t.fill
	}
	if err := write(writer); err != nil && (failed == nil || isPartial(failed)) {
		return fmt.Errorf("write %s: %w", t.name, reason(err))
	}
	return failed
}

// fill writes to what is there.
func (t *target) fill(write func(io.Writer) error) error {
	f, err := os.OpenFile(t.name, os.O_WRONLY|os.O_TRUNC, 0)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// replace writes a new file beside the old one, and then gives it its name. It
// has the mode of the old one, and its owner where the system allows that.
func (t *target) replace(write func(io.Writer) error) error {
	mode := fs.FileMode(0o666) // less what the umask takes
	if t.old != nil {
		mode = 0o600
	}
	dir, _ := filepath.Split(t.path)
	f, err := t.w.temps.file(dir, mode)
	if err != nil {
		return err
	}
	defer t.w.temps.remove(f.Name())
	defer f.Close()
	if err := write(f); err != nil {
		return err
	}
	if t.old != nil {
		mode := t.old.Mode().Perm()
		if !giveOwner(f, t.old) {
			mode &^= 0o070 &^ (mode & 0o007 << 3) // another group gets what everybody gets
		}
		if err := f.Chmod(mode); err != nil {
			return err
		}
	}
	if err := f.Close(); err != nil {
		return err
	}
	return t.w.temps.rename(f.Name(), t.path)
}

// reason is err without the names of files, which are said once and may be
// temporary.
func reason(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("no such folder")
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// formatOf returns the format of an edition that is written to name; asked is
// the format that --format says, or auto.
func formatOf(name, asked string) (*format, error) {
	if asked != auto {
		return formatNamed(asked), nil
	}
	if name == "" || name == "-" {
		return formatNamed("text"), nil
	}
	end := strings.ToLower(filepath.Ext(name))
	for i := range formats {
		if slices.Contains(formats[i].endings, end) {
			return &formats[i], nil
		}
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return formatNamed("text"), nil // a device or a pipe is no file whose name tells anything
	}
	return nil, fmt.Errorf("%w: the ending of %s names no format; say --format", errUsage, name)
}
