package cite

import (
	"encoding/json"
	"testing"

	"stemma/edition"
)

func witness() *edition.Witness {
	return &edition.Witness{Siglum: "A", Report: "3f2a", Title: "Pier [old] | burns\nat Lowe", Outlet: "Lowe Post",
		Byline: "By Ada Moor and Tom Vale", Published: "2031-05-02T23:30:00+02:00", URL: "https://lowe.example/a|b?c={1}", SHA256: "9df8"}
}

func TestNews(t *testing.T) {
	const want = `{{cite news |author=By Ada Moor and Tom Vale |date=2031-05-02 |title=Pier &#91;old&#93; &#124; burns at Lowe |url=https://lowe.example/a%7Cb?c=%7B1%7D |work=Lowe Post |quote=nine &#123;&#123;boats&#125;&#125;}}`
	if got := News(witness(), "nine {{boats}}"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := News(&edition.Witness{Report: "1", URL: "javascript:x"}, ""); got != "{{cite news}}" {
		t.Errorf("of nothing: %s", got)
	}
}

func TestCSL(t *testing.T) {
	b, err := json.Marshal(CSL(witness(), "nine boats"))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"id":"3f2a","type":"article-newspaper","title":"Pier [old] | burns\nat Lowe","container-title":"Lowe Post","author":[{"literal":"By Ada Moor and Tom Vale"}],"issued":{"date-parts":[[2031,5,2]]},"URL":"https://lowe.example/a|b?c={1}","annote":"nine boats","note":"sha256:9df8"}`
	if string(b) != want {
		t.Errorf("got  %s\nwant %s", b, want)
	}
}

// Of each line one witness is picked: the one with an address, then the head of the line.
func TestBest(t *testing.T) {
	e := &edition.Edition{
		Witnesses: []edition.Witness{
			{Siglum: "A", Outlet: "Lowe Post", Line: 0},
			{Siglum: "B", Outlet: "Tarn Echo", Line: 0, URL: "https://tarn.example/1", Published: "2031-05-03"},
			{Siglum: "C", Outlet: "Orlend Wire", Line: 0, URL: "https://orlend.example/1", Published: "2031-05-02"},
			{Siglum: "D", Line: 1},
		},
		Stemma: edition.Stemma{Lines: []edition.Line{{Head: "B", Sigla: []string{"A", "B", "C"}}, {Head: "D", Sigla: []string{"D"}}}},
		Loci:   []edition.Locus{{ID: "L1", Variants: []edition.Variant{{Passages: []edition.Passage{{Siglum: "A"}, {Siglum: "C", Exact: "nine boats"}}}}}},
	}
	names := func(ps []Pick) (out string) {
		for _, p := range ps {
			out += p.Witness.Siglum
		}
		return out
	}
	if got := names(Story(e)); got != "BD" {
		t.Errorf("of the story: %s, want BD", got)
	}
	ps, ok := Claim(e, "L1")
	if !ok || names(ps) != "C" || ps[0].Passage.Exact != "nine boats" {
		t.Errorf("of the claim: %s %v", names(ps), ok)
	}
	if _, ok := Claim(e, "L2"); ok {
		t.Error("there is no claim L2")
	}
}
