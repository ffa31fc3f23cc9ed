package archive

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"stemma/internal/cputime"
)

// exhaust reads an archive to its end and returns the number of pages.
func exhaust(t *testing.T, in io.Reader) (pages int) {
	t.Helper()
	r := NewReader(in)
	for {
		p, err := r.Next()
		if _, fault := err.(*Fault); err != nil && !fault {
			return pages
		}
		if p != nil {
			pages++
		}
	}
}

// overlapping returns n members of a gzip file that begin one inside the other and share
// stored blocks, RFC 1951, section 3.2.4, of which the last is damaged.
func overlapping(n, blocks int) string {
	block := func(b *bytes.Buffer, size int) {
		b.WriteByte(0)
		binary.Write(b, binary.LittleEndian, uint16(size))
		binary.Write(b, binary.LittleEndian, ^uint16(size))
	}
	const begins = 10 + 5 + len(version)
	var b bytes.Buffer
	for i := range n {
		b.WriteString("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff")
		block(&b, len(version)+(n-1-i)*begins)
		b.WriteString(version)
	}
	for range blocks {
		block(&b, 0xffff)
		b.WriteString(strings.Repeat("x", 0xffff))
	}
	return b.String() + "\xff\xff\xff"
}

// What is made to be hard to find records in is read in linear time.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	repeat := func(s string) func(int) string {
		return func(n int) string { return strings.Repeat(s, n/len(s)) }
	}
	for name, file := range map[string]func(n int) string{
		"types without a value":  repeat("WARC/1:\nWARC-Type:\n"),
		"headers inside headers": repeat("a:WARC/1\nb:c\n"),
		"types and no lengths":   repeat("a:WARC/1\nWARC-Type:x\n"),
		"one type for all": func(n int) string {
			return strings.Repeat("a:WARC/1\n", n/18) + "WARC-Type:x\n" + strings.Repeat("b:c\n", n/8)
		},
		"lines that go on": func(n int) string { return "WARC/1\na:b\n" + strings.Repeat(" c\n", n/3) },
	} {
		work := func(n int) func() {
			s := file(n)
			return func() { exhaust(t, strings.NewReader(s)) }
		}
		if a, b := cputime.Growth(work(32<<10), work(64<<10)); !cputime.Within(a, b) {
			t.Errorf("%s: %v, and twice as much %v", name, a, b)
		}
	}
	work := func(n int) func() {
		s := overlapping(n, n/20)
		return func() {
			if n := exhaust(t, strings.NewReader(s+gz(good(1)))); n != 1 {
				t.Fatalf("%d pages", n)
			}
		}
	}
	if a, b := cputime.Growth(work(400), work(800)); !cputime.Within(a, b) {
		t.Errorf("members inside members: %v, and twice as much %v", a, b)
	}
}

// A record is found where, and only where, its header is sound by itself.
func TestFindRecord(t *testing.T) {
	pieces := []string{"WARC/1.0\r\n", "WARC/1\n", "WARC/x\n", "a:WARC/1.1\n", "WARC-Type: response\r\n", "warc-type:x\n", "WARC-Type:\n", "Content-Length: 7\n", "content-length: x\n", "\n", "\r\n", " folded\n", "a: b\n", "noise\n", "WARC/"}
	const sound = "WARC/1.0\nWARC-Type: x\nContent-Length: 7\n\n"
	random := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range 100_000 {
		var b []byte
		for range 2 + random.IntN(12) {
			b = append(b, pieces[random.IntN(len(pieces))]...)
		}
		if random.IntN(8) == 0 { // with a piece missing, or one too many
			i := random.IntN(len(sound))
			b = append(append(append(b, sound[:i]...), pieces[random.IntN(len(pieces))]...), sound[i:]...)
		}
		end := random.IntN(len(b) + 1)
		want := -1
		for i := 0; i < end && want < 0; i++ {
			if _, size := header(b[i:]); size > 0 {
				want = i
			}
		}
		if got := findRecord(b, end); got != want {
			t.Fatalf("%q, %d: %d, want %d", b, end, got, want)
		}
		if want >= 0 {
			found++
		}
	}
	if found < 200 {
		t.Errorf("%d found", found)
	}
}

// A record is read whose address stands before its type, however long.
func TestLongAddress(t *testing.T) {
	url := "https://courier.example/" + strings.Repeat("x", 10<<10) + "/1"
	long := fmt.Sprintf("WARC/1.1\r\nWARC-Target-URI: %s\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", url, len(answered(1)), answered(1))
	if pages, faults := readAll(t, good(2)+"noise"+long); strings.Join(pages, " ") != "2 1" || len(faults) != 1 {
		t.Errorf("pages %v, faults %q", pages, faults)
	}
}
