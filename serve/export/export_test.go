package export_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/internal/hostile"
	"stemma/internal/plain"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/serve/export"
	"stemma/story"
)

// capsize returns a story of four reports, with their metadata.
func capsize(t *testing.T) export.Story {
	t.Helper()
	rs := []*report.Report{
		storytest.Report("@Merrow Post, 2031-05-02T08:00:00Z\nAt least nine people were killed when a ferry capsized off Lisbon on Friday morning, the harbour master, Ada Moor, said. “The sea was calm,” Moor said."),
		storytest.Report("@Ansel Herald, 2031-05-02T09:00:00Z\nAt least nine people were killed off Lisbon on Friday when the ferry capsized, police said. “The sea was calm,” the harbour master said."),
		storytest.Report("@Lowe Wire, 2031-05-03\nThe death toll of the ferry, which capsized off Lisbon on Friday, rose to 14 on Saturday, Lisbon police said."),
		storytest.Report("@Tarn Daily, 2031-05-02T11:00:00Z\nNineteen people were killed when a ferry capsized off Lisbon on Friday morning, the harbour master, Ada Moor, said. “The sea was calm and flat,” Moor said."),
	}
	rs[0].URL, rs[0].Title, rs[0].Byline = "https://merrow.example/a?x=1|2", "Ferry {{capsizes}} off [[Lisbon]] | http://x.example", "Bo Reed"
	s := &story.Story{ID: "0123456789ab"}
	var readings []*claim.Reading
	for _, r := range rs {
		r.Seal()
		readings = append(readings, stemma.Read(stemma.English(), r))
		s.Reports = append(s.Reports, r.ID)
	}
	return export.Story{Edition: stemma.Edit(s, readings), Readings: readings}
}

func written(t *testing.T, write func(io.Writer, []export.Story) error, ss ...export.Story) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, ss); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGeoJSON(t *testing.T) {
	s := capsize(t)
	var got struct {
		Type     string
		Features []struct {
			Type     string
			Geometry *struct {
				Type        string
				Coordinates []float64
			}
			Properties struct {
				Story, Name, Country, Precision string
				Reports                         int
				Passages                        []edition.Passage
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, export.GeoJSON, s)), &got); err != nil || got.Type != "FeatureCollection" || len(got.Features) == 0 {
		t.Fatalf("%v: %+v", err, got)
	}
	f := got.Features[0]
	p := f.Properties
	if f.Type != "Feature" || f.Geometry == nil || f.Geometry.Type != "Point" || p.Name != "Lisbon" || p.Country != "PT" || p.Precision == "" || p.Story != s.Story.ID || p.Reports != 4 {
		t.Errorf("%+v", f)
	}
	if c := f.Geometry.Coordinates; len(c) != 2 || c[0] > -9 || c[0] < -10 || c[1] < 38 || c[1] > 39 {
		t.Errorf("longitude and latitude: %v", c)
	}
	for _, x := range p.Passages {
		if x.Exact != "Lisbon" {
			t.Errorf("%+v", x)
		}
	}
	// A place that no gazetteer knows has no geometry, and none is invented.
	s.Places = []edition.Place{{Name: "Norvane"}}
	if out := written(t, export.GeoJSON, s); !strings.Contains(out, `"geometry": null`) {
		t.Error(out)
	}
}

func TestCSL(t *testing.T) {
	var got []map[string]any
	if err := json.Unmarshal([]byte(written(t, export.CSL, capsize(t), capsize(t))), &got); err != nil || len(got) != 4 {
		t.Fatalf("%v: %v", err, got)
	}
	for _, c := range got {
		if c["type"] != "article-newspaper" || c["id"] == "" || !strings.HasPrefix(c["note"].(string), "sha256:") || c["issued"] == nil {
			t.Errorf("%v", c)
		}
	}
	if got[0]["container-title"] != "Merrow Post" || got[0]["author"].([]any)[0].(map[string]any)["literal"] != "Bo Reed" || got[1]["author"] != nil {
		t.Errorf("%v", got)
	}
}

func TestWikitext(t *testing.T) {
	got := strings.Split(strings.TrimSpace(written(t, export.Wikitext, capsize(t))), "\n")
	want := "* {{cite news |author=Bo Reed |date=2031-05-02 |title=Ferry &#123;&#123;capsizes&#125;&#125; off &#91;&#91;Lisbon&#93;&#93; &#124; http&#58;//x.example |url=https://merrow.example/a?x=1%7C2 |work=Merrow Post}}"
	if len(got) != 4 || got[0] != want {
		t.Errorf("got  %s\nwant %s", got[0], want)
	}
}

// No text of a report is markup in wikitext, whatever it holds.
func TestWikitextOfHostileStrings(t *testing.T) {
	e := hostile.Edition(hostile.Strings()...)
	for _, s := range hostile.Strings() {
		e.Witnesses[0].Title, e.Witnesses[0].Outlet, e.Witnesses[0].Byline, e.Witnesses[0].URL = s, s, s, s
		out, _, _ := strings.Cut(written(t, export.Wikitext, export.Story{Edition: e}), "\n")
		body := strings.TrimSuffix(strings.TrimPrefix(out, "* {{cite news"), "}}")
		if strings.ContainsAny(body, "{}[]<>") || strings.Contains(body, "''") || strings.Contains(body, "~~~") || strings.ContainsFunc(body, plain.Hidden) {
			t.Errorf("%q: %s", s, out)
		}
		for _, field := range strings.Split(body, " |")[1:] {
			if name, _, ok := strings.Cut(field, "="); !ok || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz123456789") != "" || strings.Contains(field, "|") {
				t.Errorf("%q: field %q", s, field)
			}
		}
	}
}

func TestAtom(t *testing.T) {
	s := capsize(t)
	for _, x := range []export.Story{s, {Edition: hostile.Edition(hostile.Strings()...)}} {
		var got struct {
			XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
			Updated string   `xml:"updated"`
			Entries []struct {
				ID      string `xml:"id"`
				Title   string `xml:"title"`
				Updated string `xml:"updated"`
				Content string `xml:"content"`
			} `xml:"entry"`
		}
		out := written(t, export.Atom, x)
		if err := xml.Unmarshal([]byte(out), &got); err != nil || len(got.Entries) != 1 {
			t.Fatalf("%v: %s", err, out)
		}
		if x.Edition == s.Edition && (got.Updated != "2031-05-03T00:00:00Z" || got.Entries[0].ID != "urn:stemma:story:0123456789ab" || !strings.HasPrefix(got.Entries[0].Content, "4 reports\n")) {
			t.Errorf("%s", out)
		}
		if strings.ContainsFunc(strings.ReplaceAll(out, "\n", ""), plain.Hidden) {
			t.Errorf("hidden characters: %q", out)
		}
	}
}

// A table has a row for whatever was read, with the words that stand at the place named.
func TestTables(t *testing.T) {
	s := capsize(t)
	text := map[string]string{}
	for _, w := range s.Witnesses {
		text[w.Report] = w.Text
	}
	for _, table := range export.Named("parquet").Tables {
		out := written(t, table.Write, s)
		if out != written(t, table.Write, s) {
			t.Errorf("%s: other bytes of the same story", table.Name)
		}
		rows := rowsOf(t, out)
		if len(rows) == 0 {
			t.Errorf("%s has no row", table.Name)
		}
		for _, r := range rows {
			words, ok := r["words"].(string)
			if !ok {
				continue
			}
			src := text[r["report"].(string)]
			if start, end := r["start"].(int64), r["end"].(int64); src[start:end] != words || r["siglum"] == "" || r["story"] != s.Story.ID {
				t.Errorf("%s: %v", table.Name, r)
			}
		}
		written(t, table.Write) // of no story
	}
	figures := rowsOf(t, written(t, export.Named("parquet").Table("figures").Write, s))
	found := false
	for _, r := range figures {
		if r["words"] == "At least nine people" || r["exact"] == "9" {
			found = true
			if r["bound"] != "at_least" || r["value"] != 9.0 || r["high"] != nil || r["low"] != 9.0 || r["series"] == nil {
				t.Errorf("%v", r)
			}
		}
	}
	if !found {
		t.Errorf("no figure of nine: %v", figures)
	}
}

// An edge names both reports, and shows words of each that stand where it says.
func TestEdgesTable(t *testing.T) {
	s := capsize(t)
	text, n := map[any]string{}, 0
	for _, w := range s.Witnesses {
		text[w.Report] = w.Text
	}
	for _, r := range rowsOf(t, written(t, export.Named("parquet").Table("edges").Write, s)) {
		for _, end := range []string{"child", "parent"} {
			if r[end+"_words"] == nil {
				continue
			}
			n++
			if src := text[r[end+"_report"]]; src[r[end+"_start"].(int64):r[end+"_end"].(int64)] != r[end+"_words"] {
				t.Errorf("%s: %v", end, r)
			}
		}
	}
	if n == 0 {
		t.Error("no edge has words")
	}
	stories := rowsOf(t, written(t, export.Named("parquet").Table("stories").Write, s))
	if len(stories) != 1 || stories[0]["reports"] != int64(4) || !strings.Contains(text[stories[0]["lead_report"]], stories[0]["lead_words"].(string)) {
		t.Errorf("%v", stories)
	}
}

// rowsOf reads a Parquet file.
func rowsOf(t *testing.T, file string) (out []map[string]any) {
	t.Helper()
	f, err := parquet.OpenFile(strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	r := parquet.NewGenericReader[map[string]any](f, f.Schema())
	defer r.Close()
	for {
		row := []map[string]any{{}}
		n, err := r.Read(row)
		if n > 0 {
			out = append(out, row[0])
		}
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestByEnding(t *testing.T) {
	for name, want := range map[string]string{"a.json": "json", "A.CSL.JSON": "csl", "x/brief.md": "md", "a.brief.md": "brief", "figures.parquet": "parquet", "a": "", "json": ""} {
		got := ""
		if f := export.ByEnding(name); f != nil {
			got = f.Name
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
