package stemma_test

import (
	"context"
	"path/filepath"
	"testing"

	"stemma"
	"stemma/claim"
	"stemma/intake/file"
	"stemma/mention/attribution"
	"stemma/mention/hedge"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/mention/setting"
	"stemma/mention/toll"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// invented returns the reports of testdata/stories and the number of bytes in
// their texts.
func invented(b testing.TB) (reports []*report.Report, bytes int64) {
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

// BenchmarkRead measures the reading of all invented reports.
func BenchmarkRead(b *testing.B) {
	reports, bytes := invented(b)
	stemma.Read(stemma.English(), reports[0]) // loads the pipeline
	b.SetBytes(bytes)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range reports {
			story.SketchOf(stemma.Read(stemma.English(), r))
		}
	}
}

// BenchmarkStations measures each station of stemma.Read by itself, given the
// results of the stations before it; "after the parse" is all but the first.
func BenchmarkStations(b *testing.B) {
	reports, bytes := invented(b)
	type parsed struct {
		*claim.Reading
		doc    *text.Doc
		hedges []hedge.Mention
	}
	readings := make([]parsed, len(reports))
	for i, r := range reports {
		readings[i] = parsed{Reading: stemma.Read(stemma.English(), r), doc: text.Parse(text.English(), r)}
		readings[i].hedges = hedge.Govern(hedge.English(), readings[i].doc)
	}
	for _, station := range []struct {
		name string
		run  func(r parsed)
	}{
		{"text", func(r parsed) { text.Parse(text.English(), r.Report) }},
		{"name", func(r parsed) { name.Find(name.English(), r.doc) }},
		{"when", func(r parsed) { when.Find(when.English(), r.doc, when.AnchorOf(when.English(), r.Report, r.doc)) }},
		{"figure", func(r parsed) { toll.Read(toll.English(), r.doc, nil) }},
		{"quote", func(r parsed) { quote.Find(quote.English(), r.doc) }},
		{"hedge", func(r parsed) { hedge.Govern(hedge.English(), r.doc) }},
		{"setting", func(r parsed) { setting.Find(setting.English(), r.doc, r.Figures) }},
		{"attribution", func(r parsed) { attribution.Read(attribution.English(), r.doc, r.Cast) }},
		{"where", func(r parsed) { where.Find(where.English(), r.doc, r.Cast) }},
		{"claim", func(r parsed) {
			claim.Join(claim.English(), r.Report, r.doc, claim.Found{
				Anchor: r.Anchor, Cast: r.Cast, Dates: r.Dates, Figures: r.Figures, Settings: r.Settings, Tallies: r.Tallies, Quotes: r.Quotes,
				Hedges: r.hedges, Attributions: r.Attributions, Places: r.Places,
			})
		}},
		{"sketch", func(r parsed) { story.SketchOf(r.Reading) }},
		{"after the parse", func(r parsed) { story.SketchOf(stemma.Interpret(stemma.English(), r.Report, r.doc)) }},
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
