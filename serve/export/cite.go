package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"stemma/edition"
	"stemma/internal/plain"
)

// A citation is a report as CSL-JSON has it (Citation Style Language, schema csl-data.json).
type citation struct {
	ID        string   `json:"id"`
	Type      string   `json:"type"`
	Title     string   `json:"title,omitempty"`
	Container string   `json:"container-title,omitempty"` // who published it
	Author    []author `json:"author,omitempty"`
	Issued    *issued  `json:"issued,omitempty"`
	URL       string   `json:"URL,omitempty"`
	Note      string   `json:"note"`
}

// An author is a byline as it stands: who of it is whose name is not guessed.
type author struct {
	Literal string `json:"literal"`
}

type issued struct {
	DateParts [][]int `json:"date-parts"`
}

// CSL writes the reports of stories for programs that manage citations. Of a report whose
// metadata state no title the headline stands for it. The note has the SHA-256 of the text
// that was read.
func CSL(w io.Writer, ss []Story) error {
	out := []citation{}
	for _, x := range cited(ss) {
		c := citation{ID: x.Report, Type: "article-newspaper", Title: title(x), Container: x.Outlet, URL: x.URL, Note: "sha256:" + x.SHA256}
		if x.Byline != "" {
			c.Author = []author{{x.Byline}}
		}
		if d, ok := day(x); ok {
			c.Issued = &issued{[][]int{{d.Year(), int(d.Month()), d.Day()}}}
		}
		out = append(out, c)
	}
	enc := plain.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(out)
}

// Wikitext writes the reports of stories as citations of Wikipedia, one a line.
func Wikitext(w io.Writer, ss []Story) error {
	b := bufio.NewWriter(w)
	for _, x := range cited(ss) {
		b.WriteString("* {{cite news")
		field := func(name, value string) {
			if value != "" {
				fmt.Fprintf(b, " |%s=%s", name, value)
			}
		}
		field("author", wiki(x.Byline))
		if d, ok := day(x); ok {
			field("date", d.Format(time.DateOnly))
		}
		field("title", wiki(title(x)))
		if a, ok := plain.Address(x.URL); ok {
			field("url", wikiAddress.Replace(a))
		}
		field("work", wiki(x.Outlet))
		b.WriteString("}}\n")
	}
	return b.Flush()
}

// cited lists the reports of stories, each once.
func cited(ss []Story) (out []edition.Witness) {
	met := map[string]bool{}
	for _, s := range ss {
		for _, x := range s.Witnesses {
			if !met[x.Report] {
				met[x.Report] = true
				out = append(out, x)
			}
		}
	}
	return out
}

// title returns the title of a report as it is stated, or its headline.
func title(x edition.Witness) string {
	if x.Title == "" && x.Headline != nil {
		return x.Headline.Exact
	}
	return x.Title
}

// day returns the day on which a report was published, in the time zone that it states.
func day(x edition.Witness) (time.Time, bool) {
	if len(x.Published) < len(time.DateOnly) {
		return time.Time{}, false
	}
	d, err := time.Parse(time.DateOnly, x.Published[:len(time.DateOnly)])
	return d, err == nil
}

// wiki returns s as a value of a template, in which nothing is markup: what may begin or
// end something in wikitext or HTML becomes an entity. An apostrophe, a tilde or a low line
// is markup only beside another, and a colon may make an address of a word only if it is
// not followed by a space.
func wiki(s string) string {
	s = plain.Line(s)
	var b strings.Builder
	for i, r := range s {
		before, after := s[:i], s[i+utf8.RuneLen(r):]
		alone := !strings.HasSuffix(before, string(r)) && !strings.HasPrefix(after, string(r))
		switch {
		case strings.ContainsRune("{}[]|<>&", r),
			strings.ContainsRune("'~_", r) && !alone,
			r == ':' && after != "" && after[0] != ' ':
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// wikiAddress escapes what would end an address, or a value, in wikitext.
var wikiAddress = strings.NewReplacer("|", "%7C", "{", "%7B", "}", "%7D", "[", "%5B", "]", "%5D", "'", "%27", "=", "&#61;", " ", "%20", `"`, "%22")
