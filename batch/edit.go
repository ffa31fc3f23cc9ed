package batch

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"stemma/claim"
	"stemma/serve/export"
	"stemma/story"
)

func partFile(n int) string { return fmt.Sprintf("work/edit/%05d.json", n) }

// edit edits the stories and writes the tables, part by part. Parts that are there are done.
func (b *batch) edit(ctx context.Context) (parts []part, err error) {
	for _, dir := range append(b.tableNames(), "work/edit") {
		if err := b.sweep(dir); err != nil {
			return nil, err
		}
	}
	pages, err := b.pages()
	if err != nil {
		return nil, err
	}
	defer frugal(len(pages.at))()
	f, err := b.open(storiesFile)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<16))
	done := 0
	for {
		p := part{Number: len(parts)}
		if b.exists(partFile(p.Number)) {
			if err := b.load(partFile(p.Number), &p); err != nil {
				return nil, err
			}
			for range p.Stories {
				var skip json.RawMessage
				if err := dec.Decode(&skip); err != nil {
					return nil, err
				}
			}
		} else if err := b.editPart(ctx, &p, pages, dec, done); err != nil {
			return nil, err
		}
		if p.Stories == 0 {
			return parts, nil
		}
		done += p.Reports
		parts = append(parts, p)
	}
}

// tableNames lists the tables.
func (b *batch) tableNames() (out []string) {
	for _, t := range b.outputs() {
		out = append(out, t.name)
	}
	return out
}

// editPart edits the next stories that dec has, and writes a file of each table. Of no
// story it writes nothing.
func (b *batch) editPart(ctx context.Context, p *part, pages *pages, dec *json.Decoder, done int) error {
	if !dec.More() {
		return nil
	}
	var drafts []*draft
	var into []rows
	defer func() {
		for _, d := range drafts {
			d.drop()
		}
	}()
	tables := b.outputs()
	fault := func(i int, err error) error { return fmt.Errorf("write %s/%s: %w", b.Out, tables[i].name, bare(err)) }
	for i, t := range tables {
		d, err := b.draft(t.name)
		if err != nil {
			return fault(i, err)
		}
		drafts, into = append(drafts, d), append(into, t.open(d))
	}
	err := b.editions(ctx, pages, dec, func(e *edited, x *export.Sheet) error {
		p.note(e, x)
		for i, r := range into {
			if err := r.add(e, x); err != nil {
				return fault(i, err)
			}
		}
		b.Progress("edit", done+p.Reports, len(pages.at))
		return nil
	})
	if err != nil {
		return err
	}
	for i, r := range into {
		err := r.Close()
		var w Written
		if err == nil {
			w, err = drafts[i].keep(fmt.Sprintf("%05d.parquet", p.Number))
		}
		if err != nil {
			return fault(i, err)
		}
		w.Rows = r.Count()
		p.Files = append(p.Files, w)
	}
	return b.save(partFile(p.Number), p)
}

// note counts a story, and keeps what went wrong with it.
func (p *part) note(e *edited, x *export.Sheet) {
	p.Stories++
	p.Reports += len(e.story.Reports)
	p.Faults = append(p.Faults, e.faults...)
	if x == nil && !e.passed {
		p.Faults = append(p.Faults, fault{Story: e.story.ID, Error: "not edited: the editor broke down on it, which is a mistake in stemma"})
	}
}

// mostReadings bounds the readings that are in memory at once, but for those of one story:
// some hundred kilobytes each, with what is made of them. Ours.
const mostReadings = 128

// editions edits the stories of a part, on all processors, and calls f with them in order.
func (b *batch) editions(ctx context.Context, pages *pages, dec *json.Decoder, f func(*edited, *export.Sheet) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	room := newRoom(mostReadings)
	order, todo := make(chan *edited, 4*runtime.GOMAXPROCS(0)), make(chan func())
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for do := range todo {
				do()
			}
		})
	}
	var failed error
	wg.Go(func() {
		defer close(order)
		defer close(todo)
		for n := 0; n < b.size.part; {
			if failed = ctx.Err(); failed != nil {
				return
			}
			s := &story.Story{}
			if err := dec.Decode(s); err != nil {
				if !errors.Is(err, io.EOF) {
					failed = fmt.Errorf("read %s/%s: %w", b.Out, storiesFile, err)
				}
				return
			}
			n += len(s.Reports)
			e := &edited{story: s, out: make(chan *export.Sheet, 1)}
			room.enter(len(s.Reports))
			order <- e
			todo <- func() {
				var x *export.Sheet
				x, e.err = b.sheet(pages, e)
				e.out <- x
			}
		}
	})
	var err error
	for e := range order {
		x := <-e.out
		if err == nil {
			err = e.err
		}
		if err == nil {
			err = f(e, x)
		}
		if err != nil {
			cancel()
		}
		room.leave(len(e.story.Reports))
	}
	wg.Wait()
	if err == nil {
		err = failed
	}
	return err
}

// sheet edits a story, if its reports are to be read.
func (b *batch) sheet(pages *pages, e *edited) (*export.Sheet, error) {
	s := e.story
	e.passed = !b.wanted(s)
	var kept []*claim.Reading
	if b.skims() {
		for _, id := range s.Reports {
			k, err := pages.reading(id)
			if err != nil {
				return nil, err
			}
			kept = append(kept, k)
		}
		e.groups = groupRowsOf(s, kept, !e.passed)
	}
	if e.passed {
		return nil, nil
	}
	var readings []*claim.Reading
	for _, id := range s.Reports {
		r, err := b.whole(pages, id)
		if err != nil {
			return nil, err
		}
		readings = append(readings, r)
	}
	for _, j := range s.Possible { // which an edition only names
		id, _ := s.Outsider(j)
		r, err := pages.outsider(id)
		if err != nil {
			return nil, err
		}
		readings = append(readings, r)
	}
	e.faults = brokeDown(kept, readings)
	return b.guarded(s, readings), nil
}

// guarded edits a story, or returns nil if the editor panics: one story on which it fails
// must not stop the others.
func (b *batch) guarded(s *story.Story, readings []*claim.Reading) (x *export.Sheet) {
	defer func() {
		if recover() != nil {
			x = nil
		}
	}()
	return export.NewSheet(export.Story{Edition: b.editor(s, readings), Readings: readings})
}

// A room lets so many in at once, or one that is larger.
type room struct {
	mu         sync.Mutex
	left       *sync.Cond
	most, used int
}

func newRoom(most int) *room {
	r := &room{most: most}
	r.left = sync.NewCond(&r.mu)
	return r
}

func (r *room) enter(n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for r.used > 0 && r.used+n > r.most {
		r.left.Wait()
	}
	r.used += n
}

func (r *room) leave(n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.used -= n
	r.left.Broadcast()
}
