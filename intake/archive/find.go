package archive

import "bytes"

// seek goes to the next record with a sound header, at the next byte or after it, or to the
// end of the data. It need not begin a line: the record before it may be cut off anywhere.
func (r *Reader) seek() {
	for {
		r.t.mark()
		b := r.t.peek(chunk + maxHeader)
		end := min(len(b), chunk) // so that a header is seen whole
		if len(b) == 0 {
			return
		}
		if i := findRecord(b, end); i >= 0 {
			r.t.skip(i)
			return
		}
		r.t.skip(end)
	}
}

// passLong reads up to n bytes of a block that is too long to be kept, and returns how many
// it read. It stops where a record with a sound header begins: then the length stated is
// wrong, as long blocks with records in them are web archives in a web archive.
func (r *Reader) passLong(n int64) (passed int64) {
	for passed < n {
		r.t.mark()
		b := r.t.peek(chunk + maxHeader)
		end := min(len(b), chunk)
		if end == 0 {
			return passed
		}
		i := findRecord(b, end)
		if i >= 0 && int64(i) < n-passed {
			return passed + r.t.pass(int64(i))
		}
		passed += r.t.pass(min(int64(end), n-passed))
	}
	return passed
}

// A begun is a header that has begun and may turn out to be sound.
type begun struct {
	at             int // where it begins
	types, lengths int // lines that stated a type or length before it
}

// findRecord returns the index below end of the first record in b whose header is sound, as
// header finds it, or -1. It looks at each line once, for all headers that the line is in:
// in a file made for it, a header begins every few bytes and none is sound.
func findRecord(b []byte, end int) int {
	var open []begun // in order of place, and so of what was before each
	types, lengths, kind := 0, 0, otherLine
	for at := 0; ; {
		if len(open) == 0 { // go to the next first line of a header
			n := bytes.Index(b[min(at, end):min(end+len(version)-1, len(b))], []byte(version))
			if n < 0 {
				return -1
			}
			if at += n; versionLine(b[at:]) == 0 {
				at++
				continue
			}
			open, kind = append(open, begun{at, types, lengths}), otherLine
			at += versionLine(b[at:])
		}
		n := bytes.IndexByte(b[at:], '\n')
		if n < 0 {
			return -1
		}
		line, next := b[at:at+n], at+n+1
		switch kind = kindOf(bytes.TrimRight(line, "\r"), kind); kind {
		case emptyLine:
			for _, o := range open {
				if types-o.types == 1 && lengths-o.lengths == 1 && next-o.at <= maxHeader {
					return o.at
				}
			}
			open = open[:0]
		case badLine:
			open = open[:0]
		case typeLine:
			types++
		case lengthLine:
			lengths++
		}
		for len(open) > 0 && (types-open[0].types > 1 || lengths-open[0].lengths > 1 || next-open[0].at > maxHeader) {
			open = open[1:]
		}
		// A header may begin inside the line.
		if i := beginsIn(b[:next], max(at, next-versionPeek)); i >= 0 && i < end {
			open = append(open, begun{i, types, lengths})
		}
		at = next
	}
}

// beginsIn returns the index, from on, of the first line of a header with which b ends, or -1.
func beginsIn(b []byte, from int) int {
	for i := from; ; i++ {
		n := bytes.Index(b[i:], []byte(version))
		if n < 0 {
			return -1
		}
		if i += n; versionLine(b[i:]) > 0 {
			return i
		}
	}
}
