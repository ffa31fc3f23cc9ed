package pdf

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// A font turns the bytes of a string into characters with widths.
type font struct {
	wide    bool           // two bytes a character
	unicode map[int]string // from the font's ToUnicode map
	coded   *[256]string   // for a simple font, by its encoding
	widths  map[int]float64
	usual   float64 // the width of a character not in widths, 0 if unknown
	mono    bool
}

// A glyph is a character as drawn: its text, and its width in parts of the
// font's size.
type glyph struct {
	text  string
	width float64
	space bool // the one-byte code 32, which word spacing widens
}

func (f *file) font(v any) *font {
	d := f.dict(v)
	ft := &font{widths: map[int]float64{}}
	f.work -= 20000 // about what the tables below cost, next to a byte looked at
	if s, ok := f.resolve(d["ToUnicode"]).(stream); ok {
		if body, err := f.decode(s); err == nil {
			ft.unicode = f.cmap(body)
		}
	}
	if f.name(d["Subtype"]) == "Type0" {
		ft.wide, ft.usual = true, 1
		if kids := f.array(d["DescendantFonts"]); len(kids) > 0 {
			kid := f.dict(kids[0])
			if w, ok := f.resolve(kid["DW"]).(float64); ok {
				ft.usual = w / 1000
			}
			f.wideWidths(ft, f.array(kid["W"]))
		}
		return ft
	}
	ft.coded = f.encoding(d)
	scale := 1.0 / 1000
	if m := f.array(d["FontMatrix"]); len(m) == 6 && f.name(d["Subtype"]) == "Type3" {
		scale = f.number(m[0])
	}
	first := f.integer(d["FirstChar"])
	for i, w := range f.array(d["Widths"]) {
		if i > 255 {
			break
		}
		ft.widths[first+i] = f.number(w) * scale
	}
	ft.mono = strings.Contains(string(f.name(d["BaseFont"])), "Courier")
	return ft
}

// wideWidths reads the W array: "c [w w …]" and "c c w".
func (f *file) wideWidths(ft *font, w array) {
	for i := 0; i+1 < len(w); {
		c := f.integer(w[i])
		if list, ok := f.resolve(w[i+1]).(array); ok {
			for k, v := range list {
				if len(ft.widths) > 1<<16 {
					return
				}
				ft.widths[c+k] = f.number(v) / 1000
				f.work -= 10
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			return
		}
		last, width := f.integer(w[i+1]), f.number(w[i+2])/1000
		for ; c <= last && len(ft.widths) <= 1<<16; c++ {
			ft.widths[c] = width
		}
		i += 3
	}
}

// glyphs reads the characters of a string. A character that the font does not
// tell the meaning of is the replacement character.
func (ft *font) glyphs(s str) []glyph {
	out := make([]glyph, 0, len(s))
	for i := 0; i < len(s); {
		code, n := int(s[i]), 1
		if ft.wide {
			if i+1 == len(s) {
				break
			}
			code, n = code<<8|int(s[i+1]), 2
		}
		i += n
		g := glyph{space: n == 1 && code == ' '}
		text, known := ft.unicode[code]
		switch {
		case known:
			g.text = ligatures.Replace(text)
		case ft.coded != nil:
			g.text = ft.coded[code]
		default:
			g.text = "\uFFFD"
		}
		var ok bool
		if g.width, ok = ft.widths[code]; !ok {
			g.width = ft.guess(g.text)
		}
		out = append(out, g)
	}
	return out
}

// ligatures are two or more letters on one piece of type.
var ligatures = strings.NewReplacer("\uFB00", "ff", "\uFB01", "fi", "\uFB02", "fl", "\uFB03", "ffi", "\uFB04", "ffl", "\uFB05", "st", "\uFB06", "st")

// guess is the width of a character where the file leaves it out, as it may for
// the fourteen standard fonts: the usual widths of Helvetica, by shape.
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

// encoding returns the characters of a simple font.
func (f *file) encoding(d dict) *[256]string {
	var out [256]string
	base := name("")
	var differences array
	switch v := f.resolve(d["Encoding"]).(type) {
	case name:
		base = v
	case dict:
		base, differences = f.name(v["BaseEncoding"]), f.array(v["Differences"])
	}
	table := charmap.Windows1252
	if base == "MacRomanEncoding" {
		table = charmap.Macintosh
	}
	for c := 32; c < 256; c++ {
		if r := table.DecodeByte(byte(c)); r != '\uFFFD' {
			out[c] = string(r)
		}
	}
	if base == "" && f.name(d["Subtype"]) == "Type1" || base == "StandardEncoding" {
		for c, s := range standard {
			out[c] = s
		}
	}
	c := 0
	for _, v := range differences {
		switch v := f.resolve(v).(type) {
		case float64:
			c = int(v)
		case name:
			if c >= 0 && c < 256 {
				out[c] = glyphText(string(v))
			}
			c++
		}
	}
	return &out
}

// standard is where the standard encoding departs from windows-1252,
// ISO 32000-1, annex D.
var standard = map[int]string{
	0x27: "’", 0x60: "‘", 0xa1: "¡", 0xa4: "⁄", 0xa6: "ƒ", 0xa8: "¤", 0xa9: "'", 0xaa: "“", 0xac: "‹", 0xad: "›", 0xae: "fi", 0xaf: "fl",
	0xb1: "–", 0xb2: "†", 0xb3: "‡", 0xb4: "·", 0xb7: "•", 0xb8: "‚", 0xb9: "„", 0xba: "”", 0xbc: "…", 0xbd: "‰",
	0xc1: "`", 0xc2: "´", 0xc3: "ˆ", 0xc4: "˜", 0xc5: "¯", 0xd0: "—", 0xe1: "Æ", 0xe9: "Ø", 0xea: "Œ", 0xf1: "æ", 0xf5: "ı", 0xf9: "ø", 0xfa: "œ", 0xfb: "ß",
}

// named are glyph names of Adobe's list that are not a letter, not composed of
// letter and accent, and not "uni" with a number.
var named = map[string]string{
	"space": " ", "nbspace": "\u00A0", "exclam": "!", "quotedbl": `"`, "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&",
	"quotesingle": "'", "quoteright": "’", "quoteleft": "‘", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",",
	"hyphen": "-", "minus": "−", "period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
	"six": "6", "seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">",
	"question": "?", "at": "@", "bracketleft": "[", "backslash": "\\", "bracketright": "]", "underscore": "_", "grave": "`",
	"braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~", "asciicircum": "^", "endash": "–", "emdash": "—", "quotedblleft": "“",
	"quotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«", "guillemotright": "»", "guilsinglleft": "‹",
	"guilsinglright": "›", "ellipsis": "…", "bullet": "•", "dagger": "†", "daggerdbl": "‡", "section": "§", "paragraph": "¶", "degree": "°",
	"sterling": "£", "Euro": "€", "yen": "¥", "cent": "¢", "copyright": "©", "registered": "®", "trademark": "™", "plusminus": "±",
	"multiply": "×", "divide": "÷", "onehalf": "½", "onequarter": "¼", "threequarters": "¾", "periodcentered": "·", "fraction": "⁄",
	"fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "oslash": "ø", "Oslash": "Ø",
	"germandbls": "ß", "dotlessi": "ı", "lslash": "ł", "Lslash": "Ł", "eth": "ð", "Eth": "Ð", "thorn": "þ", "Thorn": "Þ", "mu": "µ",
	"exclamdown": "¡", "questiondown": "¿", "sfthyphen": "\u00AD", "softhyphen": "\u00AD", "perthousand": "‰", "currency": "¤",
	"aring": "å", "Aring": "Å", "brokenbar": "¦", "logicalnot": "¬", "macron": "¯", "acute": "´", "dieresis": "¨", "cedilla": "¸",
}

var accents = map[string]string{
	"acute": "\u0301", "grave": "\u0300", "circumflex": "\u0302", "dieresis": "\u0308", "tilde": "\u0303", "cedilla": "\u0327",
	"caron": "\u030C", "ring": "\u030A", "macron": "\u0304", "ogonek": "\u0328", "breve": "\u0306", "dotaccent": "\u0307", "hungarumlaut": "\u030B",
}

// glyphText returns the character of a glyph name, or "".
func glyphText(n string) string {
	n, _, _ = strings.Cut(n, ".") // "a.sc" is an a
	if s, ok := named[n]; ok {
		return s
	}
	if len(n) == 1 {
		return n
	}
	if len(n) > 1 {
		if mark, ok := accents[n[1:]]; ok {
			return norm.NFC.String(n[:1] + mark)
		}
	}
	for _, prefix := range []string{"uni", "u"} {
		if h, ok := strings.CutPrefix(n, prefix); ok && len(h) >= 4 && len(h) <= 6 {
			if c, err := strconv.ParseUint(h, 16, 32); err == nil && c > 0 {
				return string(rune(c))
			}
		}
	}
	return ""
}

// cmap reads a ToUnicode map, ISO 32000-1, section 9.10.3.
func (f *file) cmap(body []byte) map[int]string {
	out := map[int]string{}
	l := &lexer{data: body, work: &f.work}
	var args array
	for {
		v, ok := l.next(0)
		if !ok {
			return out
		}
		switch v {
		case keyword("endbfchar"):
			for i := 0; i+1 < len(args); i += 2 {
				out[code(args[i])] = utf16Text(args[i+1], 0)
			}
			args = nil
		case keyword("endbfrange"):
			for i := 0; i+2 < len(args); i += 3 {
				lo, hi := code(args[i]), code(args[i+1])
				if list, ok := args[i+2].(array); ok {
					for k, s := range list {
						out[lo+k] = utf16Text(s, 0)
					}
					continue
				}
				for c := lo; c <= hi && c-lo < 1<<16 && len(out) < 1<<17; c++ {
					out[c] = utf16Text(args[i+2], c-lo)
				}
			}
			args = nil
		default:
			if _, ok := v.(keyword); ok {
				args = nil
			} else {
				args = append(args, v)
			}
		}
	}
}

func code(v any) int {
	s, _ := v.(str)
	n := 0
	for i := range min(len(s), 3) {
		n = n<<8 | int(s[i])
	}
	return n
}

// utf16Text decodes a target of a ToUnicode map, the last unit moved on by add.
func utf16Text(v any, add int) string {
	s, _ := v.(str)
	if len(s) == 1 {
		return string(rune(int(s[0]) + add))
	}
	var units []uint16
	for i := 0; i+1 < len(s) && len(units) < 16; i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if len(units) == 0 {
		return ""
	}
	units[len(units)-1] += uint16(add)
	return strings.ReplaceAll(string(utf16.Decode(units)), "\x00", "")
}
