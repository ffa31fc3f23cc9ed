package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/mention"
	"stemma/mention/name"
	"stemma/report"
)

// introduced reads a quote that no verb of saying governs but whose place in the
// sentence tells whose it is.
func (u *unit) introduced(f *finder, cs []cue) (cue, bool) {
	for k := 1; k < len(u.items) && k < 60; k++ {
		if u.spot(k) != quoted {
			continue
		}
		switch u.spot(k - 1) {
		case colon:
			return u.afterColon(f, cs, k-1)
		case end:
			if !u.cueBefore(cs, k) {
				return u.answered(f, k)
			}
		}
		return cue{}, false
	}
	return u.signed(f, cs)
}

func (u *unit) cueBefore(cs []cue, k int) bool {
	for i := range cs {
		if cs[i].kind != nominalCue && cs[i].at < k {
			return true
		}
	}
	return false
}

// afterColon reads what stands before the colon at item k and a quote: "Rell, the
// mayor: “We left.”", "She did not spare the guard: “They ran.”", "Her reply was
// short: “No.”", "I was told: “Ask her.”" of one who was asked.
func (u *unit) afterColon(f *finder, cs []cue, k int) (cue, bool) {
	content := u.spans(k+1, len(u.items))
	if k > 2 && u.items[k-1].lower == beingTold && u.spot(k-2) == aux {
		for i := k - 3; i >= 0; i-- {
			if u.items[i].lower == beingAsked {
				if n := u.right(i + 1); !n.empty() && u.spot(i-1) == pronoun {
					return u.silent(k, n, content, byTold), true
				}
			}
		}
	}
	if u.cueBefore(cs, k) {
		return cue{}, false
	}
	n := u.right(0)
	if k < 25 && !n.empty() && u.nameLike(n) && (n.to == k || u.spot(n.to) == comma) {
		return u.silent(k, n, content, byColon), true
	}
	// "The pier is shut - Ama Rell: “We left.”"
	if n := u.left(k - 1); !n.empty() && n.to == k && n.from > 0 && u.somebody(f, n) && u.spot(n.head) != pronoun &&
		(u.spot(n.from-1) == dashMark || u.spot(n.from-1) == end) {
		return u.silent(k, n, content, byColon), true
	}
	if u.spot(k+2) != end || !u.sentence(f, k+1) {
		return cue{}, false
	}
	// Whose reply it is stands before the word for it.
	if h := u.replyIn(k); h > 0 {
		if n, _ := u.possessor(h); !n.empty() {
			return u.silent(k, n, content, byReply), true
		}
		return cue{}, false
	}
	if n := u.leading(k); u.somebody(f, n) {
		return u.silent(k, n, content, byLead), true
	}
	return cue{}, false
}

// replyIn returns the item of a word for a reply that is the subject of the
// clause before item k, or 0.
func (u *unit) replyIn(k int) int {
	for i := 1; i < k && i < 8; i++ {
		if u.lang.Reply.Has(u.items[i].lower) {
			return i
		}
		if c := u.spot(i); c == aux || c == verbal || c == modal || c == comma {
			return 0
		}
	}
	return 0
}

// somebody reports whether the phrase is one person: "he", "she" or a person of
// the cast.
func (u *unit) somebody(f *finder, n np) bool {
	if n.empty() {
		return false
	}
	if u.spot(n.head) == pronoun {
		return u.lang.Gender.Has(u.items[n.head].lower)
	}
	m := f.memberAt(u.items[n.from].Span, u.items[n.head].Span)
	return m >= 0 && f.cast.Members[m].Type == name.Person
}

// sentence reports whether the quote at item k is a whole sentence.
func (u *unit) sentence(f *finder, k int) bool {
	s := f.quotes[u.items[k].q].Of(f.d.Text)
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && (strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?"))
}

// answered reads a quote at item k, or one that stands alone after the unit,
// behind a question that names who is asked: "Would she resign? “No.”", "Asked if
// she would resign, she laughed. “No.”"
func (u *unit) answered(f *finder, k int) (cue, bool) {
	n, at := u.asked(f, k)
	if n.empty() {
		return cue{}, false
	}
	to := k
	for to < len(u.items) && u.spot(to) == quoted {
		to++
	}
	return u.silent(at, n, u.spans(k, to), byQuestion), true
}

// asked returns who is asked by the words before item k, and the item that tells
// of the question.
func (u *unit) asked(f *finder, k int) (np, int) {
	if k < 3 || u.spot(k-1) != end {
		return np{}, 0
	}
	if strings.HasPrefix(u.items[0].lower, beingAsked) {
		for i := 2; i < k; i++ {
			if u.spot(i) != comma {
				continue
			}
			if n := u.right(i + 1); u.somebody(f, n) && n.to < k {
				return n, 0
			}
		}
		return np{}, 0
	}
	if u.items[k-1].lower != "?" {
		return np{}, 0
	}
	for i := 0; i < k-1; i++ {
		switch u.spot(i) {
		case modal, aux:
			if n := u.right(i + 1); i == 0 && u.somebody(f, n) && n.to < k {
				return n, k - 1
			}
		case end, quoted:
			return np{}, 0
		case pronoun:
			if n := (np{i, i + 1, i}); u.somebody(f, n) {
				return n, k - 1
			}
		}
	}
	return np{}, 0
}

// signed reads "“We left.” — Ama Rell, mayor of Tolva".
func (u *unit) signed(f *finder, cs []cue) (cue, bool) {
	if len(cs) > 0 || u.spot(0) != quoted || u.spot(1) != dashMark {
		return cue{}, false
	}
	n, ok := u.signature(f, 2)
	if !ok {
		return cue{}, false
	}
	return u.silent(1, n, u.spans(0, 1), bySignature), true
}

// signature reads the name at item i that signs the quote before it.
func (u *unit) signature(f *finder, i int) (np, bool) {
	n := u.right(i)
	if n.empty() || u.spot(n.head) == pronoun || !u.somebody(f, n) && !(u.spot(n.head) == proper && n.to-n.from > 1) && !u.lang.isRole(u.items[n.head].lower) {
		return np{}, false
	}
	switch u.spot(n.to) {
	case comma, end, paren:
		return n, true
	}
	return np{}, false
}

// leadLine returns who is named in a line that ends with a colon and says nothing more:
// "And from Iris Tam, chair:", "Iris Tam, chair:". The quote is the next paragraph.
func (u *unit) leadLine() (n np, at int) {
	k := len(u.items) - 1
	if k < 1 || k > 12 || u.spot(k) != colon {
		return np{}, 0
	}
	for i := 0; i < k; i++ {
		switch u.spot(i) {
		case quoted, verbal, aux, modal, end:
			return np{}, 0
		}
	}
	for i := 0; i < k && i < 4; i++ {
		if i > 0 && u.spot(i-1) != prep {
			continue
		}
		if n := u.right(i); !n.empty() && u.nameLike(n) && (n.to == k || u.spot(n.to) == comma) {
			return n, k
		}
	}
	return np{}, 0
}

// silentVerb is the cue of a quote whose place alone tells the speaker. Its span
// is the mark that does: a colon, a question mark, a dash.
var silentVerb = verb{lemma: ":", source: mention.Stated, author: mention.Reportedly}

func (u *unit) silent(k int, n np, content []report.Span, by report.By) cue {
	return cue{verb: &silentVerb, at: k, end: k + 1, from: k, kind: colonCue, subject: n, content: content, by: by, group: -1}
}
