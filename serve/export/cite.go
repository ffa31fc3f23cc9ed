package export

import (
	"bufio"
	"io"

	"stemma/edition"
	"stemma/edition/cite"
	"stemma/internal/plain"
)

// CSL writes the reports of stories for programs that manage citations. Of a report whose
// metadata state no title the headline stands for it. The note has the SHA-256 of the text
// that was read.
func CSL(w io.Writer, ss []Story) error {
	out := []cite.Item{}
	for _, x := range cited(ss) {
		out = append(out, cite.CSL(&x, ""))
	}
	enc := plain.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(out)
}

// Wikitext writes the reports of stories as citations of Wikipedia, one a line.
func Wikitext(w io.Writer, ss []Story) error {
	b := bufio.NewWriter(w)
	for _, x := range cited(ss) {
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
