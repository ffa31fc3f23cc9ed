package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/tools/txtar"

	"stemma"
	"stemma/claim"
	"stemma/intake/file"
	"stemma/internal/plain"
	"stemma/store/sqlite"
)

// demoCmd writes the edition of an invented story that is part of the program, or replays all
// of them.
type demoCmd struct {
	Output string        `short:"o" placeholder:"FILE" help:"Write to FILE; its ending chooses the format."`
	Color  string        `enum:"auto,always,never" default:"auto" help:"Colour: auto, always or never."`
	Live   bool          `help:"Replay five invented stories as feeds, and print what changes as it comes. It needs no network."`
	Pace   time.Duration `default:"1.5s" help:"With --live: the least time from one report to the next."`
	Data   string        `placeholder:"DIR" help:"With --live: keep the store in DIR, to try the commands of the desk on."`
	Dir    string        `placeholder:"DIR" help:"Only write the story's reports into DIR, to try the other commands on."`
}

func (c *demoCmd) Help() string {
	return `Everybody and everything in the story is invented: a border deployment, a rocket test, and seven outlets that tell them.

  stemma demo
  stemma demo --live
  stemma demo -o board.html
  stemma demo --dir story && stemma story`
}

func (c *demoCmd) Run(w *world) error {
	if c.Live {
		return c.live(w)
	}
	if c.Data != "" {
		return fmt.Errorf("%w: --data goes with --live", errUsage)
	}
	if c.Dir != "" {
		if err := unpack(c.Dir); err != nil {
			return err
		}
		dir := plain.Message(c.Dir)
		_, err := fmt.Fprintf(w.stdout, "The reports are in %s. Try: stemma %s\n", dir, dir)
		return err
	}
	format, err := formatOf(c.Output, auto)
	if err != nil {
		return err
	}
	outs, err := outputs(format, c.Output, func(name string) (*target, error) { return w.target(name) })
	if err != nil {
		return err
	}
	dir, err := w.temps.folder()
	if err != nil {
		return err
	}
	defer w.temps.remove(dir)
	if err := unpack(dir); err != nil {
		return err
	}
	var readings []*claim.Reading
	for r, err := range file.Read(w.ctx, file.Options{}, dir) {
		if err != nil {
			return err
		}
		// The path of a report must not contain the temporary folder.
		r.Path = "demo" + filepath.ToSlash(strings.TrimPrefix(r.Path, dir))
		r.Ref = r.Path
		readings = append(readings, program.Read(r))
	}
	e := editCmd{Color: c.Color}
	ss := stories(readings, stemma.Gather)
	for _, out := range outs {
		if err := out.write(func(to io.Writer) error { return e.render(to, out.format, ss) }); err != nil {
			return err
		}
	}
	return nil
}

// unpack writes the reports of the demo story into dir, and creates dir if needed. It does
// not write through links in dir. If a file with one of the names exists and has a
// different content, unpack writes nothing and returns an error.
func unpack(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	var missing []txtar.File
	for _, f := range txtar.Parse(stemma.Demo).Files {
		name, ok := strings.CutPrefix(f.Name, "reports/")
		if !ok {
			continue
		}
		f.Name = name
		info, err := root.Lstat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			missing = append(missing, f)
			continue
		case err != nil:
			return err
		}
		var held []byte
		if info.Mode().IsRegular() {
			if held, err = root.ReadFile(name); err != nil {
				return err
			}
		}
		if !info.Mode().IsRegular() || !bytes.Equal(held, f.Data) {
			return fmt.Errorf("%s is there and holds something else; nothing was written. Name an empty or a new folder", filepath.Join(dir, name))
		}
	}
	for i, f := range missing {
		if err := create(root, f); err != nil {
			for _, made := range missing[:i] {
				root.Remove(made.Name)
			}
			return err
		}
	}
	return nil
}

// create writes a new file, whole or not at all.
func create(root *os.Root, f txtar.File) error {
	out, err := root.OpenFile(f.Name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = out.Write(f.Data)
	if err = cmp.Or(err, out.Close()); err != nil {
		root.Remove(f.Name)
	}
	return err
}

// live replays the invented stories until all are told or ctx is done.
func (c *demoCmd) live(w *world) error {
	ctx, cancel := w.stoppable()
	defer cancel()
	dir, err := w.temps.folder()
	if err != nil {
		return err
	}
	defer w.temps.remove(dir)
	p, err := newPress(ctx, filepath.Join(dir, "stories"))
	if err != nil {
		return err
	}
	if err := p.open(); err != nil {
		return err
	}
	defer p.close()
	keep := dir
	if c.Data != "" {
		if keep = c.Data; os.MkdirAll(keep, 0o700) != nil {
			return fmt.Errorf("%s cannot be made", keep)
		}
	}
	r := &replay{press: p, now: p.reports[0].at.Add(-time.Hour)}
	if r.store, err = sqlite.Open(ctx, filepath.Join(keep, storeFile), sqlite.Options{Now: r.clock}); err != nil {
		return err
	}
	defer r.store.Close()
	if err := r.follow(ctx); err != nil {
		return err
	}
	t := newTicker(w, c.Color)
	t.begin(len(p.reports), len(p.papers))
	for n, x := range p.reports {
		start := time.Now()
		t.published(x)
		news, err := r.publish(ctx, n)
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			return err
		}
		t.changed(news)
		if n+1 < len(p.reports) && pause(ctx, c.Pace-time.Since(start)) != nil {
			break
		}
	}
	return t.end(c.Data)
}
