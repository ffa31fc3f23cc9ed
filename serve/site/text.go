package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"html/template"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
	"stemma/serve/number"
	"stemma/store"
)

// folded returns s as a page shows it, with every run of white space as one space.
func folded(s string) string { return strings.Join(strings.Fields(plain.Page(s)), " ") }

// esc returns s escaped for a page, as text or in an attribute.
func esc(s string) string { return template.HTMLEscapeString(plain.Page(s)) }

// calcHTML returns a calculated value.
func calcHTML(v any) template.HTML {
	return template.HTML(`<data class="calc">` + esc(folded(fmt.Sprint(v))) + `</data>`)
}

// countHTML returns a number and the noun for what it counts.
func countHTML(n int, noun string) template.HTML {
	return calcHTML(number.Count(n)) + template.HTML(" "+esc(plural(noun, n)))
}

// betweenHTML returns a number that is only known within limits, and its noun.
func betweenHTML(v [2]int, noun string) template.HTML {
	if v[0] == v[1] {
		return countHTML(v[0], noun)
	}
	return calcHTML(fmt.Sprintf("%d–%d", v[0], v[1])) + template.HTML(" "+esc(plural(noun, v[1])))
}

// dayHTML returns a day as an edition has it.
func dayHTML(v string) template.HTML {
	if v == "" {
		return template.HTML(`<span class="mut">` + esc(label.NoDate) + `</span>`)
	}
	return calcHTML(label.Day(v))
}

// clockForm is how times are written: with the year, since stories of several stand side by
// side.
const clockForm = "2 Jan 2006 15:04"

// clockHTML returns a time of RFC 3339 in the zone of this machine.
func clockHTML(v string) template.HTML {
	t, err := time.Parse(time.RFC3339, v)
	if err != nil {
		return ""
	}
	return template.HTML(`<time class="calc" datetime="` + esc(v) + `">` + t.Local().Format(clockForm) + `</time>`)
}

// lists are the lists of values that the pages show, by the names that templates use.
var lists = map[string]label.List{
	"firm": label.Firmness, "rel": label.Relations, "kind": label.Kinds, "severity": label.Severities, "tie": label.Ties, "check": label.Checks,
	"mark": label.Marks, "prec": label.Precisions, "actor": label.Actors, "op": label.Ops, "theme": label.Themes, "edge": label.Edges,
	"item": label.Items, "status": label.Statuses, "how": label.Differences,
}

// enum returns the label of a value.
func enum(list, value string) string { return folded(lists[list].Say(value)) }

// valuesOf writes the values of a strand: at most the first two and the last two.
func valuesOf(vs []string) string {
	const arrow = " → "
	if len(vs) <= 4 {
		return strings.Join(vs, arrow)
	}
	return strings.Join(vs[:2], arrow) + arrow + "…" + arrow + strings.Join(vs[len(vs)-2:], arrow)
}

// limitsOfCount writes a count that is known within limits.
func limitsOfCount(v [2]int) string {
	if v[0] == v[1] {
		return fmt.Sprint(v[0])
	}
	return fmt.Sprintf("%d–%d", v[0], v[1])
}

// plainClock is clock for where no markup may stand.
func plainClock(v string) string {
	t, err := time.Parse(time.RFC3339, v)
	if err != nil {
		return ""
	}
	return t.Local().Format(clockForm)
}

// address returns the address of a passage in the report that it stands in.
func address(p edition.Passage) string {
	return fmt.Sprintf("/report/%s?s=%d-%d#s", esc(p.Report), p.Start, p.End)
}

// parts returns the words of each segment of a passage.
func parts(p edition.Passage) []string {
	if len(p.Segments) < 2 {
		return []string{p.Exact}
	}
	var out []string
	rest := p.Exact
	for i, g := range p.Segments {
		n := g[1] - g[0]
		if n < 0 || n > len(rest) || i < len(p.Segments)-1 && (n == len(rest) || rest[n] != ' ') {
			return []string{p.Exact} // not as an edition has it
		}
		out = append(out, rest[:n])
		rest = strings.TrimPrefix(rest[n:], " ")
	}
	return out
}

// outsideHTML returns a web address as a link with some words, or the words.
func outsideHTML(href, text string) template.HTML {
	text = folded(text)
	if text == "" {
		text = folded(href)
	}
	safe, ok := plain.Address(href)
	if !ok {
		return template.HTML(`<bdi class="meta">` + esc(text) + `</bdi>`)
	}
	return template.HTML(`<a class="meta" dir="auto" rel="noreferrer noopener" href="` + esc(safe) + `">` + esc(text) + `</a>`)
}

// clip returns s cut to at most n characters, at a space where there is one.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := string([]rune(s)[:n])
	if i := strings.LastIndexByte(r, ' '); i > len(r)/2 {
		r = r[:i]
	}
	return r + "…"
}

// isGone reports whether what was asked for is no longer kept.
func isGone(err error) bool { return errors.Is(err, store.ErrNotFound) }

// tagOf returns the ETag of a body.
func tagOf(body []byte) string {
	sum := sha256.Sum256(body)
	return `"` + hex.EncodeToString(sum[:12]) + `"`
}

// inside returns to if it is an address on this site, and else that of the first page.
func inside(to string) string {
	u, err := url.Parse(to)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(to, "//") || strings.Contains(to, `\`) {
		return "/"
	}
	return u.String()
}

// stamp writes a time as JSON has it.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// seqOf parses the Seq of an address.
func seqOf(s string) (store.Seq, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	return store.Seq(n), err == nil && n > 0
}
