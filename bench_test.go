package stemma_test

import (
	"context"
	"path/filepath"
	"testing"

	"stemma"
	"stemma/claim"
	"stemma/intake/file"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/hedge"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// invented reads the reports of testdata/stories, and how many bytes their
// texts hold.
func invented(b *testing.B) (reports []*report.Report, bytes int64) {
	b.Helper()
	archives, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(archives) == 0 {
		b.Fatal("no stories in testdata/stories")
	}
	for _, a := range archives {
		dir := b.TempDir()
		unpack(b, a, dir)
		for r, err := range file.Read(context.Background(), file.Options{}, dir) {
			if err != nil {
				b.Fatal(err)
			}
			reports = append(reports, r)
			bytes += int64(len(r.Text))
		}
	}
	return reports, bytes
}

// BenchmarkRead reads every invented report once a round.
func BenchmarkRead(b *testing.B) {
	reports, bytes := invented(b)
	stemma.Read(reports[0]) // loads the pipeline
	b.SetBytes(bytes)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range reports {
			story.SketchOf(stemma.Read(r))
		}
	}
}

// join is what Read does with a parsed text.
func join(r *report.Report, doc *text.Doc) *claim.Reading {
	cast := name.Find(name.English(), doc)
	dates := when.Find(doc, when.AnchorOf(r, doc))
	var days []report.Span
	for _, d := range dates {
		if d.Calendar() {
			days = append(days, d.Span)
		}
	}
	figures, _ := figure.Read(doc, days)
	quotes := quote.Find(doc)
	hedges := hedge.Govern(doc)
	quotes, attributions := attribution.Join(quotes, attribution.Find(doc, cast, quotes))
	places := where.Find(doc, cast)
	return claim.Join(r, doc, cast, dates, figures, quotes, hedges, attributions, places)
}

// BenchmarkStations times what Read does station by station; "after the parse"
// is all of them but the first. Each has what the ones before it found.
func BenchmarkStations(b *testing.B) {
	reports, bytes := invented(b)
	readings := make([]*claim.Reading, len(reports))
	for i, r := range reports {
		readings[i] = stemma.Read(r)
	}
	for _, station := range []struct {
		name string
		run  func(r *claim.Reading)
	}{
		{"text", func(r *claim.Reading) { text.Parse(text.English(), r.Report) }},
		{"name", func(r *claim.Reading) { name.Find(name.English(), r.Doc) }},
		{"when", func(r *claim.Reading) { when.Find(r.Doc, when.AnchorOf(r.Report, r.Doc)) }},
		{"figure", func(r *claim.Reading) { figure.Read(r.Doc, nil) }},
		{"quote", func(r *claim.Reading) { quote.Find(r.Doc) }},
		{"hedge", func(r *claim.Reading) { hedge.Govern(r.Doc) }},
		{"attribution", func(r *claim.Reading) { attribution.Find(r.Doc, r.Cast, r.Quotes) }},
		{"where", func(r *claim.Reading) { where.Find(r.Doc, r.Cast) }},
		{"claim", func(r *claim.Reading) {
			claim.Join(r.Report, r.Doc, r.Cast, r.Dates, r.Figures, r.Quotes, r.Hedges, r.Attributions, r.Places)
		}},
		{"sketch", func(r *claim.Reading) { story.SketchOf(r) }},
		{"after the parse", func(r *claim.Reading) { story.SketchOf(join(r.Report, r.Doc)) }},
	} {
		b.Run(station.name, func(b *testing.B) {
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				for _, r := range readings {
					station.run(r)
				}
			}
		})
	}
}
