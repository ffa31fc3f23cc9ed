package desk

import (
	"strings"

	"stemma/claim"
	"stemma/report"
	"stemma/store"
)

// wordsOf returns the words of a report for the search: the words of quotes and speakers
// as they stand, and of figures the value in digits, the unit and what is counted, so that
// "6,500 troops" is found by 6500 as well.
func wordsOf(r *claim.Reading) store.Words {
	src := r.Report.Text
	w := store.Words{Title: r.Report.Title, Text: src}
	var quotes, speakers, figures words
	for i, q := range r.Quotes {
		quotes.add(q.Span.Of(src))
		if s, ok := r.SpeakerOf(i); ok {
			speakers.span(src, s.Span, s.Name)
		}
	}
	for _, a := range r.Attributions {
		for _, s := range a.Chain {
			speakers.span(src, s.Span, s.Name)
		}
	}
	for _, f := range r.Figures {
		figures.add(f.Span.Of(src))
		if f.Value != nil && f.Value.IsInt() {
			figures.add(f.Value.Num().String())
		}
		figures.add(f.Unit)
		figures.add(f.Counted.Head)
	}
	w.Quotes, w.Speakers, w.Figures = quotes.String(), speakers.String(), figures.String()
	return w
}

// words are joined by line breaks. Each that was added is there once.
type words struct {
	strings.Builder
	met map[string]bool
}

func (w *words) add(s string) {
	if s == "" || w.met[s] {
		return
	}
	if w.met == nil {
		w.met = map[string]bool{}
	}
	w.met[s] = true
	w.WriteString(s)
	w.WriteByte('\n')
}

func (w *words) span(src string, spans ...report.Span) {
	for _, s := range spans {
		if !s.Empty() {
			w.add(s.Of(src))
		}
	}
}

// WordsOf returns the words of a report for the search by a reading that was kept of it. It
// fails if the reading has another form than this version's.
func WordsOf(r *report.Report, reading []byte) (store.Words, error) {
	read, err := claim.DecodeReading(r, reading)
	if err != nil {
		return store.Words{}, err
	}
	return wordsOf(read), nil
}
