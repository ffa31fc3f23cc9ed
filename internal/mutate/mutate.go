// Package mutate damages files as networks, disks and careless programs do, for tests
// that readers survive it. The damage is a function of the seed.
package mutate

import (
	"bytes"
	"math/rand/v2"
)

// Bytes returns a damaged copy of data: from one to four of the faults, chosen by r. The
// other files are what pieces are taken from, as if two writers had met in one file.
func Bytes(r *rand.Rand, data []byte, others ...[]byte) []byte {
	out := bytes.Clone(data)
	for range 1 + r.IntN(4) {
		out = faults[r.IntN(len(faults))](r, out, others)
	}
	return out
}

// hostile are pieces that readers of XML, JSON and text stumble over.
var hostile = []string{
	"\x00", "\x00\x00\x00\x00", "\xff", "\xc0\xaf", "\xed\xa0\x80", "\ufeff", "\ufffe", "\u202e", "\x1b[31m", "\x0b", "\r",
	"<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE x [<!ENTITY a 'b'>", "&#0;", "&#xD800;", "&#99999999;", "&a;", "&amp;amp;", "&nbsp;",
	"</item>", "<item>", "</entry>", "<entry>", "</channel>", "<channel>", "</rss>", "<rss>", "</feed>", "<feed>", "<br>", "</p>", "<a href=\"", "xmlns=\"\"", " xmlns:a='b'", ":", "<x:y:z>",
	"{", "}", "[", "]", ",", "null", "[null]", "\"items\":", "\\", "\\u0000", "1e999", "-0", "true",
	"9999999999999999999", "Thu, 32 Foo 0000 25:61:61 +9999", "http://[::1", "javascript:alert(1)", "../../..",
}

var faults = []func(r *rand.Rand, b []byte, others [][]byte) []byte{
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { return b[:r.IntN(len(b)+1)] }, // breaks off
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { return b[r.IntN(len(b)+1):] }, // begins late
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { // some bytes are wrong
		for range 1 + r.IntN(8) {
			if len(b) > 0 {
				b[r.IntN(len(b))] = byte(r.Uint32())
			}
		}
		return b
	},
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { // a bit is
		if len(b) > 0 {
			b[r.IntN(len(b))] ^= 1 << r.IntN(8)
		}
		return b
	},
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { // a part is missing
		i, j := part(r, b)
		return append(bytes.Clone(b[:i]), b[j:]...)
	},
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { // a part is there often
		i, j := part(r, b)
		n := 1 + r.IntN(200)
		if (j-i)*n > 1<<18 {
			n = 1
		}
		out := append(bytes.Clone(b[:j]), bytes.Repeat(b[i:j], n)...)
		return append(out, b[j:]...)
	},
	func(r *rand.Rand, b []byte, others [][]byte) []byte { // a part of another file is in it
		if len(others) == 0 {
			return b
		}
		o := others[r.IntN(len(others))]
		i, j := part(r, o)
		return insert(r, b, o[i:j])
	},
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { // a hostile piece is in it
		return insert(r, b, []byte(hostile[r.IntN(len(hostile))]))
	},
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { // or many times
		return insert(r, b, bytes.Repeat([]byte(hostile[r.IntN(len(hostile))]), 1+r.IntN(2000)))
	},
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { // two parts have changed places
		i, j := part(r, b)
		k := j + r.IntN(len(b)-j+1)
		return append(append(append(bytes.Clone(b[:i]), b[j:k]...), b[i:j]...), b[k:]...)
	},
	func(r *rand.Rand, b []byte, _ [][]byte) []byte { // it is UTF-16
		out := []byte{0xff, 0xfe}
		for _, c := range b {
			out = append(out, c, 0)
		}
		return out
	},
}

// part returns the bounds of a part of b.
func part(r *rand.Rand, b []byte) (i, j int) {
	i = r.IntN(len(b) + 1)
	return i, i + r.IntN(min(len(b)-i, 400)+1)
}

// insert returns b with piece put in somewhere.
func insert(r *rand.Rand, b, piece []byte) []byte {
	i := r.IntN(len(b) + 1)
	return append(append(bytes.Clone(b[:i]), piece...), b[i:]...)
}
