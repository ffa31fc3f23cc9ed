package page

import (
	"strings"

	"stemma/internal/char"
	"stemma/internal/lex"
)

// account reports whether a line, low in lower case, speaks to readers of what they have with
// the outlet: accounts, subscriptions, letters by mail. Advice in the news speaks to readers of
// accounts too ("change your password"), but not as the outlet does: there is no "we", and no
// word for what only outlets offer.
func (l *Language) account(low string) bool {
	if strings.ContainsAny(low, "\"“”") {
		return false
	}
	f := plainFields(low)
	if len(f) > mostAccount {
		return false
	}
	own, offered, reader, outlet := map[string]bool{}, false, false, false
	for i, w := range f {
		if e, _ := lex.LongestFrom(&l.words.Offer, f, i); e != nil {
			offered = true
			own[w] = true
			continue
		}
		switch {
		case l.words.Told.Has(w):
			return false
		case l.words.Reader.Has(w):
			reader = true
		case l.words.Outlet.Has(w):
			outlet = true
		case l.words.Account.Has(w):
			own[w] = true
		}
	}
	switch {
	case len(own) > 1:
		return reader && (offered || outlet)
	case len(own) == 1:
		return reader && offered && len(f) <= shortAccount
	}
	return false
}

const (
	// mostAccount is how many words such a line has at most. Ours.
	mostAccount = 60
	// shortAccount is up to how many words one word of an offer is enough. Ours.
	shortAccount = 6
	// besideAccount is how many words a line beside such lines has at most. Ours.
	besideAccount = 20
)

// accounts finds the short lines among those that speak of accounts, which say less. Of a page
// whose title is stated and that holds no prose, any short line among them is one.
func (r *reader) accounts(title string) {
	bare := title != ""
	for i := range r.blocks {
		bare = bare && !r.prose(i)
	}
	for i := range r.blocks {
		if r.blocks[i].Kind != Paragraph || !(i > 0 && r.blocks[i-1].Why == whySubscribe || i+1 < len(r.blocks) && r.blocks[i+1].Why == whySubscribe) {
			continue
		}
		if low := char.Lower(r.of(i)); r.lang.besideAccount(low) || bare && wordCount(low) <= shortAccount {
			r.set(i, Furniture, whySubscribe, byAccount)
		}
	}
}

// besideAccount reports whether a line, low in lower case, is of the lines that speak of accounts,
// if it stands beside one.
func (l *Language) besideAccount(low string) bool {
	f := plainFields(low)
	if len(f) > besideAccount || strings.ContainsAny(low, "\"“”") {
		return false
	}
	some := false
	for _, w := range f {
		if l.words.Told.Has(w) {
			return false
		}
		some = some || l.words.Reader.Has(w) || l.words.Account.Has(w)
	}
	return some
}

// plainFields returns the words of a line without the marks around them.
func plainFields(low string) fields {
	f := fields(strings.Fields(low))
	for i, w := range f {
		f[i] = bare(strings.Trim(w, ",;!?'’"))
	}
	return f
}

// clips finds lists of videos: three or more lines in a row that each begin with the length of
// one and end without a stop. The times of a live blog are in order; lengths are not.
func (r *reader) clips() {
	for i := 0; i < len(r.blocks); {
		j, up, down, last := i, false, false, -1
		for ; j < len(r.blocks) && r.blocks[j].Kind == Paragraph; j++ {
			n := clip(r.of(j))
			if n < 0 {
				break
			}
			up, down, last = up || last >= 0 && n > last, down || last >= 0 && n < last, n
		}
		if j-i > 2 && up && down {
			for k := i; k < j; k++ {
				r.set(k, Furniture, whyRelated, byClips)
			}
		}
		i = max(j, i+1)
	}
}

// clip returns the seconds that a line of a list of videos begins with, or -1: "2:06 The wreck
// from the air".
func clip(s string) int {
	length, title, ok := strings.Cut(s, " ")
	m, sec, colon := strings.Cut(length, ":")
	if !ok || !colon || len(m) < 1 || len(m) > 2 || len(sec) != 2 || len(s) > longLine || strings.HasSuffix(s, ".") || !char.IsUpper(strings.TrimLeft(title, "'‘\"“")) {
		return -1
	}
	n := 0
	for _, part := range [...]string{m, sec} {
		for _, c := range []byte(part) {
			if !char.IsDigit(c) {
				return -1
			}
			n = 10*n + int(c-'0')
		}
	}
	return n
}
