package export

import (
	"bufio"
	"io"
	"time"

	"stemma/edition"
	"stemma/edition/cite"
	"stemma/internal/plain"
)

// CSL writes the reports of stories as CSL-JSON, for programs that manage citations. The
// note has the SHA-256 of the text that was read.
func CSL(w io.Writer, ss []Story) error {
	out := []cite.Item{}
	for _, x := range cited(ss) {
		it := cite.CSL(&x, "")
		it.Note = "sha256:" + x.SHA256
		out = append(out, it)
	}
	enc := plain.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(out)
}

// Wikitext writes the reports of stories as citations of Wikipedia, one a line. Hidden
// characters are made visible, and what is no web address is left out.
func Wikitext(w io.Writer, ss []Story) error {
	b := bufio.NewWriter(w)
	for _, x := range cited(ss) {
		x.Title, x.Outlet, x.Byline = plain.Line(x.Title), plain.Line(x.Outlet), plain.Line(x.Byline)
		if x.Headline != nil {
			h := *x.Headline
			h.Exact = plain.Line(h.Exact)
			x.Headline = &h
		}
		x.URL, _ = plain.Address(x.URL)
		b.WriteString("* " + cite.News(&x, "") + "\n")
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

// day returns the day on which a report was published, in the time zone that it states.
func day(x edition.Witness) (time.Time, bool) {
	if len(x.Published) < len(time.DateOnly) {
		return time.Time{}, false
	}
	d, err := time.Parse(time.DateOnly, x.Published[:len(time.DateOnly)])
	return d, err == nil
}
