package file

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"stemma/intake/feed"
)

// feed reads the reports in a feed, in its order. What it left out is a fault each.
func (w *walker) feed(path string, in *bufio.Reader) {
	data, fault := io.ReadAll(io.LimitReader(in, feed.MaxBytes+1))
	if len(data) > feed.MaxBytes {
		w.fail(path, 0, fmt.Errorf("%w: the feed holds more than %d MB", ErrTooLarge, feed.MaxBytes>>20))
		return
	}
	f, err := feed.Parse(data, feed.Options{})
	switch {
	case errors.Is(err, feed.ErrTooLarge):
		err = fmt.Errorf("%w: the feed holds more than %d MB", ErrTooLarge, feed.MaxBytes>>20)
	case errors.Is(err, feed.ErrBinary):
		err = ErrBinary
	case err != nil:
		err = fmt.Errorf("%w: no feed: %v", ErrFormat, err)
	}
	if err != nil {
		w.fail(path, 0, err)
		return
	}
	for i := range f.Entries {
		r := f.Report(&f.Entries[i])
		if needText(r.Text) != nil {
			w.failAt(path, fmt.Sprintf("entry %d", i+1), fmt.Errorf("%w: not a letter in it", ErrEmpty))
			continue
		}
		if r.Ref == "" {
			r.Ref = fmt.Sprintf("%s:%d", path, i+1)
		}
		w.give(r)
	}
	for _, l := range f.Left {
		place, why := fmt.Sprintf("entry %d", l.Entry), l.Why
		if l.Entry == 0 {
			place, why = "", strings.TrimSuffix(l.String(), ".")
		}
		w.failAt(path, place, fmt.Errorf("%w: %s", ErrPartial, why))
	}
	if f.Broken && len(f.Left) == 0 && fault == nil {
		w.fail(path, 0, fmt.Errorf("%w: the feed breaks off before its end", ErrPartial))
	}
	if len(f.Entries) == 0 && len(f.Left) == 0 && fault == nil {
		w.fail(path, 0, fmt.Errorf("%w: the feed has no entries", ErrEmpty))
	}
	if fault != nil {
		w.fail(path, 0, fault)
	}
}
