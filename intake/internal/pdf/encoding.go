package pdf

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// encoding returns the characters of a simple font, by code.
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
		f.pay(2 * tokenWork)
		switch v := f.resolve(v).(type) {
		case float64:
			c = int(v)
		case name:
			f.pay(len(v))
			if c >= 0 && c < 256 {
				out[c] = glyphText(string(v))
			}
			c++
		}
	}
	return &out
}

// standard holds the codes at which the standard encoding differs from windows-1252,
// ISO 32000-1, annex D.
var standard = map[int]string{
	0x27: "’", 0x60: "‘", 0xa1: "¡", 0xa4: "⁄", 0xa6: "ƒ", 0xa8: "¤", 0xa9: "'", 0xaa: "“", 0xac: "‹", 0xad: "›", 0xae: "fi", 0xaf: "fl",
	0xb1: "–", 0xb2: "†", 0xb3: "‡", 0xb4: "·", 0xb7: "•", 0xb8: "‚", 0xb9: "„", 0xba: "”", 0xbc: "…", 0xbd: "‰",
	0xc1: "`", 0xc2: "´", 0xc3: "ˆ", 0xc4: "˜", 0xc5: "¯", 0xd0: "—", 0xe1: "Æ", 0xe9: "Ø", 0xea: "Œ", 0xf1: "æ", 0xf5: "ı", 0xf9: "ø", 0xfa: "œ", 0xfb: "ß",
}

// named holds the glyph names of Adobe's list that are not a letter, not a letter with
// an accent, and not "uni" with a number.
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

// accents holds the combining characters for the accents in glyph names.
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
