package file

import (
	"slices"
	"strings"
	"unicode"

	"stemma/intake/article"
	"stemma/intake/internal/address"
	"stemma/report"
)

// A letter is the text of a mail in pieces, in its order.
type letter []piece

// A piece is a paragraph of a mail. What is another's, quoted from an earlier mail or put
// above a forwarded one, is no text of the report.
type piece struct {
	text    string
	another bool
}

// letter returns the text of a mail: its plain text, unless that is a stub, whose lines without
// a web address hold less than half as much as the HTML text. The links of the HTML are added
// to links.
func (m *parts) letter(links *[]string) letter {
	var marked letter
	if len(m.html) > 0 {
		parts, found := article.Letter(string(m.html))
		under := false // whether the current quotation is under a line that says who wrote it
		for i, p := range parts {
			if begins := p.Quoted && (i == 0 || !parts[i-1].Quoted); begins {
				if under = i > 0 && saysWhoWrote(parts[i-1].Text); under {
					marked[i-1].another = true
				}
			}
			marked = append(marked, piece{p.Text, p.Cited || p.Quoted && under})
		}
		marked.setOff(parts)
		seen := map[string]bool{"": true}
		for _, l := range found {
			if u := address.Resolve("", l); !seen[u] && len(*links) < 1000 {
				seen[u] = true
				*links = append(*links, u)
			}
		}
	}
	plain := plainLetter(m.plain)
	if 2*plain.unlinked().size() < marked.unlinked().size() {
		plain = marked
	}
	return append(m.above.as(true), plain...)
}

// setOff marks the paragraphs that a newsletter sets off as somebody's words, as Markdown
// does, unless they are half of it or more. The parts are the paragraphs of l.
func (l letter) setOff(parts []article.Part) {
	quoted := 0
	for i := range l {
		if parts[i].Quoted && !l[i].another {
			quoted += len(l[i].text)
		}
	}
	if 2*quoted >= l.size() {
		return
	}
	for i := range l {
		if parts[i].Quoted && !l[i].another {
			l[i].text = article.SetOff(l[i].text)
		}
	}
}

// saysWhoWrote reports whether s is a line under which a mail program quotes a mail: one with
// an address or a time of day that ends with "wrote:". A newsletter, too, may put somebody's
// words into a blockquote under a line of its own.
func saysWhoWrote(s string) bool {
	s, ok := strings.CutSuffix(s, ":")
	f := strings.Fields(s)
	if !ok || len(s) > 200 || len(f) < 3 {
		return false
	}
	if wordOf("wrote", f[len(f)-1]) == "" && wordOf("wrote", strings.Join(f[len(f)-2:], " ")) == "" {
		return false
	}
	return strings.Contains(s, "@") || slices.ContainsFunc(f, func(w string) bool {
		hour, minute, ok := strings.Cut(w, ":")
		return ok && hour != "" && minute != "" && unicode.IsDigit(rune(hour[len(hour)-1])) && unicode.IsDigit(rune(minute[0]))
	})
}

// size returns the number of letters and digits in l.
func (l letter) size() (n int) {
	for _, p := range l {
		for _, r := range p.text {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				n++
			}
		}
	}
	return n
}

// unlinked returns l without the lines that hold a web address: "To read this letter online,
// go to https://…", over and under which a stub has little else.
func (l letter) unlinked() (out letter) {
	for _, p := range l {
		lines := strings.Split(p.text, "\n")
		lines = slices.DeleteFunc(lines, func(s string) bool { return strings.Contains(s, "://") })
		out = append(out, piece{strings.Join(lines, "\n"), p.another})
	}
	return out
}

// as returns l with all pieces another's, or none.
func (l letter) as(another bool) letter {
	out := append(letter(nil), l...)
	for i := range out {
		out[i].another = another
	}
	return out
}

// plainLetter returns the pieces of a plain text. Lines that begin with ">", and the line
// above them that says who wrote them, are quoted, RFC 3676, section 4.5; what follows
// "-- " is a signature.
func plainLetter(text string) (out letter) {
	text = strings.Trim(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	var cur []string
	quoted := false
	flush := func() {
		if s := strings.Trim(strings.Join(cur, "\n"), "\n"); strings.TrimSpace(s) != "" {
			out = append(out, piece{s, quoted})
		}
		cur = cur[:0]
	}
	for line := range strings.SplitSeq(text, "\n") {
		is := strings.HasPrefix(line, ">")
		switch {
		case line == "-- ":
			flush()
			return out
		case is != quoted:
			if n := len(cur); is && n > 1 && strings.HasSuffix(strings.TrimSpace(cur[n-1]), ":") { // who wrote it
				who := cur[n-1]
				cur = cur[:n-1]
				flush()
				cur = append(cur, who)
			}
			flush()
			quoted = is
		case strings.TrimSpace(line) == "":
			flush()
			continue
		}
		if is {
			line = strings.TrimPrefix(strings.TrimLeft(line, ">"), " ")
		}
		cur = append(cur, line)
	}
	flush()
	for i := 0; i+1 < len(out); i++ { // "On Tuesday, Ada Penrose wrote:"
		if s := out[i].text; !out[i].another && out[i+1].another && strings.HasSuffix(s, ":") && len(s) < 200 && strings.ContainsAny(s, "0123456789@") {
			out[i].another = true
		}
	}
	return out
}

// forwarded is a mail that is found in the text of another.
type forwarded struct {
	from, date, subject string
	body                int // the piece with which its text begins
}

// compose sets the text of r to that of a letter. A mail that is forwarded in it, or in
// that again, is the report: it says who sent it and when. Of an answer, the report is what
// was written last.
func (l letter) compose(r *report.Report) {
	label, bare := cutSubject(r.Title)
	l = l.splitHeads()
	first := 0
	for range 10 {
		at, f, kind := l.forward(first)
		if kind == "" {
			break
		}
		own := letter(l[first:at]).own()
		if kind == "original" && label != "forward" && (label == "answer" || own.size() > leastOwn) {
			for i := at; i < len(l); i++ {
				l[i].another = true
			}
			break
		}
		for i := range f.body {
			l[i].another = true
		}
		for i := f.body; i < len(l) && label == "forward"; i++ {
			l[i].another = false // some programs quote what they forward
		}
		r.Outlet, r.Published, r.URL = sender(f.from), report.Stamp{}, ""
		dated(r, f.date)
		if f.subject != "" {
			_, bare = cutSubject(f.subject)
		}
		first = f.body
	}
	if l.own().size() == 0 {
		l = l.as(false)
	}
	r.Title = bare
	l.write(r)
}

// leastOwn is the number of letters from which words above an original message are a
// letter and not a covering note.
const leastOwn = 200

// own returns the pieces that are not another's.
func (l letter) own() (out letter) {
	for _, p := range l {
		if !p.another {
			out = append(out, p)
		}
	}
	return out
}

// write sets the text of r, with the title above the first piece that is not another's, and
// lists the others in Skip.
func (l letter) write(r *report.Report) {
	var b strings.Builder
	titled := r.Title == ""
	for _, p := range l {
		if !p.another && !titled {
			titled = true
			if !strings.HasPrefix(strings.TrimSpace(p.text), r.Title) {
				b.WriteString(gap(b.Len()) + r.Title)
			}
		}
		b.WriteString(gap(b.Len()))
		start := b.Len()
		b.WriteString(p.text)
		if p.another {
			if n := len(r.Skip); n > 0 && strings.TrimSpace(b.String()[r.Skip[n-1].End:start]) == "" {
				r.Skip[n-1].End = b.Len()
			} else {
				r.Skip = append(r.Skip, report.Span{Start: start, End: b.Len()})
			}
		}
	}
	r.Text = b.String()
}

// gap returns what stands between two pieces.
func gap(before int) string {
	if before == 0 {
		return ""
	}
	return "\n\n"
}

// cutSubject returns what the label of a subject says, forward or answer, and the subject
// without it.
func cutSubject(s string) (label, bare string) {
	for range 5 {
		before, after, ok := strings.Cut(s, ":")
		what := wordOf("subject", strings.TrimSpace(before))
		if !ok || what == "" {
			break
		}
		if label == "" {
			label = what
		}
		s = strings.TrimSpace(after)
	}
	return label, s
}

// forwardLine returns forwarded or original if a line without its marks is one under which
// a mail is forwarded or quoted, or "".
func forwardLine(s string) string {
	if len(s) > 120 {
		return ""
	}
	return wordOf("forward", strings.Trim(s, "-_=*>: \t\u00a0"))
}

// splitHeads returns l with the heads of mails in it as pieces of their own: the lines
// above and below them are other pieces.
func (l letter) splitHeads() (out letter) {
	for _, p := range l {
		lines := strings.Split(p.text, "\n")
		from := 0
		for i := 0; i < len(lines); i++ {
			n := 0
			for i+n < len(lines) && wordOf("mail", mailLabel(lines[i+n])) != "" {
				n++
			}
			mark := forwardLine(lines[i]) != ""
			if n < 2 && !mark {
				i += max(n-1, 0)
				continue
			}
			n = max(n, 1)
			out = out.add(lines[from:i], p.another).add(lines[i:i+n], p.another)
			from = i + n
			i += n - 1
		}
		out = out.add(lines[from:], p.another)
	}
	return out
}

// add returns l with lines as a piece, if there is text in them.
func (l letter) add(lines []string, another bool) letter {
	if s := strings.Trim(strings.Join(lines, "\n"), "\n"); strings.TrimSpace(s) != "" {
		l = append(l, piece{s, another})
	}
	return l
}

// mailLabel returns what stands before the colon in a line of a mail's head.
func mailLabel(line string) string {
	label, _, ok := strings.Cut(line, ":")
	if !ok {
		return ""
	}
	return strings.Trim(label, "* \t")
}

// forward returns the first mail that is forwarded or quoted in l[first:] under a head of
// its own, the piece with which its head begins, and its kind: forwarded or original.
func (l letter) forward(first int) (at int, f forwarded, kind string) {
	for at = first; at < len(l); at++ {
		kind = forwardLine(l[at].text)
		head := at
		for head < len(l) && head <= at+1 && forwardLine(l[head].text) != "" {
			head++
		}
		f = forwarded{}
		n := head
		for ; n < len(l) && n < head+6; n++ { // a line a piece, in some
			if wordOf("mail", mailLabel(l[n].text)) == "" {
				break
			}
			for line := range strings.SplitSeq(l[n].text, "\n") {
				_, value, _ := strings.Cut(line, ":")
				value = strings.Trim(value, "* \t")
				switch wordOf("mail", mailLabel(line)) {
				case "from":
					f.from = value
				case "date":
					f.date = value
				case "subject":
					f.subject = value
				}
			}
		}
		if f.from != "" && (f.date != "" || f.subject != "") && n < len(l) {
			if f.body = n; kind == "" {
				kind = "original"
			}
			return at, f, kind
		}
	}
	return 0, f, ""
}
