package proof

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"stemma"
	"stemma/check"
	"stemma/internal/storytest"
)

const (
	ferry = "@Lowe <Post>, 2031-05-02\nAt least 12 people died when the ferry Maren sank off Molle on Friday, the harbour police said. “We lost nine barges and we will rebuild the pier by winter,” said Ada Roe. Divers found the wreck at a depth of 64 metres."
	echo  = "@Tarn Echo, 2031-05-02\nDivers of the navy found the wreck of the ferry at a depth of 64 metres. The ferry sank off Molle on Friday."
	draft = "At least 19 people died when the ferry Maren sank off Molle on Friday, the harbour police said. “We lost nine barges and we must rebuild the pier by winter,” said Tom Vale.\n\nBeekeepers in <b>green</b> hats & scarves sang \x1b[31m\u202eon the quay."
)

func proofOf(draft string, reports ...string) *check.Proof {
	s, rs := storytest.Story(reports...)
	r := storytest.Report(draft)
	r.Ref = "draft.txt"
	return check.Draft(stemma.Read(stemma.English(), r), s, rs)
}

func render(t *testing.T, p *check.Proof) string {
	t.Helper()
	var b bytes.Buffer
	if err := Page(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The page is well formed: every link leads to an element of the page, no id stands twice,
// there is no script, and its policy allows nothing but its own style.
func TestPage(t *testing.T) {
	for name, p := range map[string]*check.Proof{
		"rich": proofOf(draft, ferry, echo), "empty": proofOf("", ferry), "alone": proofOf("Nothing of it is known in Tarn at all.", ferry),
	} {
		src := render(t, p)
		doc, err := html.Parse(strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		ids, links, inLink := map[string]bool{}, []string{}, 0
		var visit func(*html.Node)
		visit = func(n *html.Node) {
			if n.Type == html.ElementNode {
				switch n.Data {
				case "script", "img", "iframe", "object":
					t.Errorf("%s: a %s", name, n.Data)
				case "a":
					if inLink++; inLink > 1 {
						t.Errorf("%s: a link within a link", name)
					}
				}
				for _, a := range n.Attr {
					switch {
					case a.Key == "id" && ids[a.Val]:
						t.Errorf("%s: id %s stands twice", name, a.Val)
					case a.Key == "id":
						ids[a.Val] = true
					case a.Key == "href" && n.Data == "a":
						links = append(links, a.Val)
					case strings.HasPrefix(a.Key, "on"), a.Key == "style":
						t.Errorf("%s: attribute %s", name, a.Key)
					}
				}
			}
			for c := range n.ChildNodes() {
				visit(c)
			}
			if n.Type == html.ElementNode && n.Data == "a" {
				inLink--
			}
		}
		visit(doc)
		for _, l := range links {
			if !strings.HasPrefix(l, "#") || !ids[l[1:]] {
				t.Errorf("%s: the link %s leads nowhere", name, l)
			}
		}
		if !strings.Contains(src, "default-src &#39;none&#39;; style-src &#39;sha256-") {
			t.Errorf("%s: no policy", name)
		}
		for _, bad := range []string{"<b>green", "\x1b", "\u202e", "Lowe <Post>"} {
			if strings.Contains(src, bad) {
				t.Errorf("%s: %q stands in the page", name, bad)
			}
		}
	}
}

// All writers show what differs, how, both passages, and what is left out.
func TestWriters(t *testing.T) {
	p := proofOf(draft, ferry, echo)
	var term, md, js bytes.Buffer
	if err := Terminal(&term, p, Style{}); err != nil {
		t.Fatal(err)
	}
	if err := Markdown(&md, p); err != nil {
		t.Fatal(err)
	}
	if err := JSON(&js, p); err != nil {
		t.Fatal(err)
	}
	plain := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(render(t, p), "")
	for name, s := range map[string]string{"terminal": term.String(), "markdown": md.String(), "page": plain} {
		for _, want := range []string{"other number", "At least 19", "At least 12", "quote altered", "other speaker", "Tom Vale", "Ada Roe", "no witness has it", "64 metres"} {
			if !strings.Contains(strings.ToLower(s), strings.ToLower(want)) {
				t.Errorf("%s: no %q in\n%s", name, want, s)
			}
		}
	}
	if s := term.String(); !strings.Contains(s, "draft.txt:1:1  figure") || strings.Contains(s, "\x1b") || strings.Contains(s, "\u202e") {
		t.Errorf("terminal:\n%s", s)
	}
	var back check.Proof
	if err := json.Unmarshal(js.Bytes(), &back); err != nil || len(back.Items) != len(p.Items) {
		t.Errorf("JSON: %v, %d items of %d", err, len(back.Items), len(p.Items))
	}
}

func TestRuler(t *testing.T) {
	r := newRuler("ab\n\u00e9x\n")
	for at, want := range map[int]string{0: "1:1", 2: "1:3", 3: "2:1", 5: "2:2", 7: "3:1"} {
		if got := r.at(at); got != want {
			t.Errorf("byte %d is at %s, want %s", at, got, want)
		}
	}
}
