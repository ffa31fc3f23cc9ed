package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"stemma/serve/export"
)

// A target is the destination of a command's output: standard output, or the file named
// by -o.
type target struct {
	w    *world
	name string      // the value of -o, for messages; "" is standard output
	path string      // the file to replace, with all links resolved; "" to write to an existing file
	old  fs.FileInfo // of the file to replace; nil if it does not exist
}

// target returns the target for the output and checks, before anything is read, that
// it can be written. The names "" and "-" stand for standard output. If name is a link,
// the file that it points to is replaced. Files that are not regular, such as devices
// and pipes, are written to. A file that is also an input is refused.
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
	// The file is open in some process, but has no name (/dev/fd/3).
	w.written = info
	return t, t.apart(name, inputs)
}

// isStdout reports whether info describes the file that is standard output.
func (w *world) isStdout(info fs.FileInfo) bool {
	f := fileOf(w.stdout)
	if f == nil {
		return false
	}
	out, err := f.Stat()
	return err == nil && os.SameFile(out, info)
}

// behindLinks follows links from path, and returns the path of the file behind the last
// one and its FileInfo, which is nil if the file does not exist.
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
			// Not cleaned, since ".." after a linked folder is not the folder
			// before it in the path.
			dir, _ := filepath.Split(path)
			to = dir + to
		}
		path = to
	}
	return "", nil, errors.New("its links lead nowhere")
}

// write calls f to write the output. A file is written whole or not at all: if f fails,
// or the disk is full, or the program is interrupted, the old file stays. A partialError
// of f does not count as a failure.
func (t *target) write(f func(io.Writer) error) error {
	if t.name == "" {
		return f(t.w.stdout)
	}
	var failed error // the error of f, not of writing
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

// fill writes to the existing file.
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

// replace writes a temporary file beside the old one, and then renames it. The new file
// has the mode of the old one, and its owner if the system allows that.
func (t *target) replace(write func(io.Writer) error) error {
	mode := fs.FileMode(0o666) // before the umask
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
			mode &^= 0o070 &^ (mode & 0o007 << 3) // give a different group no more than everybody has
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

// reason returns err without the file name in it, which may be that of a temporary file;
// the message has the name already.
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

// formatOf returns the format of the output to file name. option is the value of
// --format. A format of tables is returned as that of the table that name says, or as it
// is if name is a folder.
func formatOf(name, option string) (*format, error) {
	f := formatNamed("text")
	info, err := os.Stat(name)
	there := err == nil
	switch {
	case option != auto:
		f = formatNamed(option)
	case name == "" || name == "-":
	case export.ByEnding(name) != nil:
		f = formatNamed(export.ByEnding(name).Name)
	case strings.EqualFold(filepath.Ext(name), f.Endings[0]):
	case there && !info.Mode().IsRegular(): // the name of a device or a pipe does not name a format
	default:
		return nil, fmt.Errorf("%w: the ending of %s names no format; say --format", errUsage, name)
	}
	if f.Tables == nil || there && info.IsDir() {
		return f, nil
	}
	return f.table(name)
}
