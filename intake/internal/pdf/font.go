package pdf

import "strings"

// A font converts the bytes of a string to characters with widths.
type font struct {
	wide    bool           // whether a character has two bytes
	unicode []span[target] // from the font's ToUnicode map
	coded   *[256]string   // the encoding of a simple font, or nil
	widths  []span[width]
	usual   float64       // the width of a character not in widths, 0 if unknown
	mono    bool          // whether all characters have one width
	seen    map[int]glyph // the characters drawn so far, by code
}

// A glyph is a character as drawn: its text, and its width as a fraction of the
// font's size. If the text is not known, it is the replacement character.
type glyph struct {
	text  string
	width float64
	space bool // the one-byte code 32, which word spacing widens
}

// A width is one width for all codes of a span, or a list of widths for the codes
// from first on.
type width struct {
	one   float64
	list  []float64
	first int
}

// Work and memory for fonts.
const (
	fontWork  = 3000
	fontRoom  = 500
	tableRoom = 4500 // the 256 characters of a simple font
	glyphWork = 60   // to look a character up the first time
	glyphRoom = 128
)

// tables holds the parts of fonts that several fonts may share, so that each is read
// once.
type tables struct {
	unicode map[int][]span[target] // by the offset of the stream
	widths  map[ref][]span[width]
}

// newFont reads a font.
func (p *painter) newFont(v any) *font {
	f := p.f
	d := f.dict(v)
	ft := &font{seen: map[int]glyph{}}
	f.pay(fontWork)
	f.hold(fontRoom)
	if s, ok := f.resolve(d["ToUnicode"]).(stream); ok {
		ft.unicode = p.toUnicode(s)
	}
	if f.name(d["Subtype"]) == "Type0" {
		ft.wide, ft.usual = true, 1
		if kids := f.array(d["DescendantFonts"]); len(kids) > 0 {
			kid := f.dict(kids[0])
			if w, ok := f.resolve(kid["DW"]).(float64); ok {
				ft.usual = w / 1000
			}
			ft.widths = p.wideWidths(kid["W"])
		}
		return ft
	}
	f.hold(tableRoom)
	ft.coded = f.encoding(d)
	scale := 1.0 / 1000
	if m := f.array(d["FontMatrix"]); len(m) == 6 && f.name(d["Subtype"]) == "Type3" {
		scale = f.number(m[0])
	}
	list := f.array(d["Widths"])
	ft.widths = f.listed(nil, f.integer(d["FirstChar"]), list[:min(len(list), 256)], scale)
	ft.mono = strings.Contains(string(f.name(d["BaseFont"])), "Courier")
	return ft
}

// toUnicode reads the ToUnicode map in s.
func (p *painter) toUnicode(s stream) []span[target] {
	m, ok := p.tables.unicode[s.pos]
	if !ok {
		if body, err := p.f.decode(s); err == nil {
			m = p.f.cmap(body)
			p.f.free(len(body))
		}
		p.tables.unicode[s.pos] = m
	}
	return m
}

// wideWidths reads a W array, which consists of "c [w w …]" and "c c w".
func (p *painter) wideWidths(v any) []span[width] {
	f := p.f
	key, shared := v.(ref)
	if out, ok := p.tables.widths[key]; shared && ok {
		return out
	}
	var out []span[width]
	w := f.array(v)
	for i := 0; i+1 < len(w); {
		f.pay(2 * tokenWork)
		c := f.integer(w[i])
		if list, ok := f.resolve(w[i+1]).(array); ok {
			out = f.listed(out, c, list, 1.0/1000)
			i += 2
			continue
		}
		if i+2 >= len(w) {
			break
		}
		if last := f.integer(w[i+1]); c <= last && c <= maxCode {
			f.hold(spanRoom)
			out = append(out, span[width]{c, min(last, maxCode), width{one: f.number(w[i+2]) / 1000}})
		}
		i += 3
	}
	out = settle(f.budget, out)
	if shared {
		p.tables.widths[key] = out
	}
	return out
}

// listed returns out with the widths in list, which are those of the codes from c on.
func (f *file) listed(out []span[width], c int, list array, scale float64) []span[width] {
	if len(list) == 0 || c > maxCode {
		return out
	}
	f.hold(spanRoom + 8*len(list))
	f.pay(2 * tokenWork * len(list))
	all := make([]float64, len(list))
	for i, v := range list {
		all[i] = f.number(v) * scale
	}
	return append(out, span[width]{c, c + len(list) - 1, width{list: all, first: c}})
}

// next returns the character that begins at s[i], and its length in bytes, which is 0
// at the end.
func (ft *font) next(b *budget, s str, i int) (glyph, int) {
	code, n := 0, 1
	if ft.wide {
		n = 2
	}
	if i+n > len(s) {
		return glyph{}, 0
	}
	for _, c := range []byte(s[i : i+n]) {
		code = code<<8 | int(c)
	}
	g, ok := ft.seen[code]
	if !ok {
		b.pay(glyphWork)
		b.hold(glyphRoom)
		g = ft.look(code)
		ft.seen[code] = g
	}
	return g, n
}

// look looks up a character in the font's tables.
func (ft *font) look(code int) glyph {
	g := glyph{space: !ft.wide && code == ' '}
	to, known := find(ft.unicode, code)
	switch {
	case known:
		g.text = ligatures.Replace(to.value.of(code))
	case ft.coded != nil:
		g.text = ft.coded[code]
	default:
		g.text = "\uFFFD"
	}
	if w, ok := find(ft.widths, code); !ok {
		g.width = ft.guess(g.text)
	} else if w.value.list != nil {
		g.width = w.value.list[code-w.value.first]
	} else {
		g.width = w.value.one
	}
	return g
}

// ligatures replaces the characters for ligatures by their letters.
var ligatures = strings.NewReplacer("\uFB00", "ff", "\uFB01", "fi", "\uFB02", "fl", "\uFB03", "ffi", "\uFB04", "ffl", "\uFB05", "st", "\uFB06", "st")

// guess returns a width for a character whose width is not in the file, which is
// allowed for the fourteen standard fonts: about that of Helvetica.
func (ft *font) guess(text string) float64 {
	switch {
	case ft.usual > 0:
		return ft.usual
	case ft.mono:
		return 0.6
	case text == "" || strings.Contains(" iljftI.,;:'|!()[]/-‘’", text):
		return 0.29
	case strings.Contains("mwMW—%@", text):
		return 0.85
	case text >= "A" && text <= "Z":
		return 0.69
	}
	return 0.54
}
