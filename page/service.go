package page

import (
	"slices"
	"strings"

	"stemma/internal/char"
	"stemma/internal/lex"
)

// serves reports whether a line, low in lower case, is the site speaking to its reader of what
// it offers: accounts, letters, alerts, its app. It has a word for who is spoken to, and two
// for such things, of which one is of sites alone; and nobody is told to have said anything.
func (l *Language) serves(line, low string) bool {
	if strings.ContainsAny(line, `"“”«»`) || !spoken(low) {
		return false
	}
	f := fields(strings.Fields(low))
	for i, w := range f {
		f[i] = strings.Trim(w, ".,:;!?()[]'’>*-–—")
	}
	reader, site := false, false
	var met []string
	for i := 0; i < len(f); {
		if l.words.Told.Has(f[i]) {
			return false
		}
		reader = reader || l.words.Reader.Has(f[i])
		e, next := lex.LongestFrom(&l.words.Site, f, i)
		site = site || e != nil
		if e != nil || l.words.Offered.Has(f[i]) {
			if what := f[max(i, next-1)]; !slices.Contains(met, what) {
				met = append(met, what)
			}
		}
		i = max(next, i+1)
	}
	return reader && site && len(met) >= serveWords
}

// serveWords is how many different words of what sites offer a line must hold. Ours.
const serveWords = 2

// spoken reports whether a line may speak to its reader: nearly all others need not be parted.
func spoken(low string) bool {
	return strings.Contains(low, "you") || strings.Contains(low, "our") || strings.Contains(low, "us ") || strings.Contains(low, "we ")
}

// playlists makes furniture of runs of titles with their lengths, "1:12 Crowd meets the ferry", as
// players list films. The times of a live report, which look alike, rise or fall; these do neither.
func (r *reader) playlists() {
	for i := 0; i < len(r.blocks); {
		j, up, down, last := i, false, false, -1
		for ; j < len(r.blocks) && r.blocks[j].Kind == Paragraph; j++ {
			at := played(r.of(j))
			if at < 0 || stopped(r.text, r.blocks[j].Span) {
				break
			}
			up = up || last >= 0 && at > last
			down = down || last >= 0 && at < last
			last = at
		}
		if up && down {
			for k := i; k < j; k++ {
				r.set(k, Furniture, whyRelated, byPlaylist)
			}
		}
		i = max(j, i+1)
	}
}

// played returns the seconds with which a line begins, "1:12 ", if a capital follows; else -1.
func played(s string) int {
	n := 0
	for n < len(s) && n < 2 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || len(s) < n+5 || s[n] != ':' || s[n+1] < '0' || s[n+1] > '5' || s[n+2] < '0' || s[n+2] > '9' || s[n+3] != ' ' || !char.IsUpper(strings.TrimLeft(s[n+4:], "'‘\"“0123456789 ")) {
		return -1
	}
	minutes := 0
	for _, c := range s[:n] {
		minutes = 10*minutes + int(c-'0')
	}
	return 60*minutes + int(s[n+1]-'0')*10 + int(s[n+2]-'0')
}
