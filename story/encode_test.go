package story

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"stemma/report"
)

func encoded(t testing.TB, s *Sketch) []byte {
	t.Helper()
	b, err := s.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestEncoding: sketches come back from bytes as they were, and are gathered into
// the same stories.
func TestEncoding(t *testing.T) {
	var drawn, stored []*Sketch
	size := 0
	for _, r := range reports() {
		s := SketchOf(read(r))
		b := encoded(t, s)
		size += len(b)
		back := &Sketch{}
		if err := back.UnmarshalBinary(b); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(back, s) {
			t.Errorf("%s: stored %+v\nread %+v", r.Ref, s, back)
		}
		if !bytes.Equal(encoded(t, back), b) {
			t.Errorf("%s: other bytes when stored again", r.Ref)
		}
		drawn, stored = append(drawn, s), append(stored, back)
	}
	if got, want := canon(GatherSketches(stored)), canon(GatherSketches(drawn)); got != want {
		t.Errorf("stored sketches are gathered into\n%s\nwant\n%s", got, want)
	}
	t.Logf("%d bytes a sketch", size/len(drawn))
}

// TestEncodingErrors: bytes that hold no sketch of this version are an error that says
// so, and leave the sketch as it was.
func TestEncodingErrors(t *testing.T) {
	whole := encoded(t, SketchOf(read(reports()[0])))
	for _, c := range []struct {
		name, want string
		change     func(b []byte) []byte
	}{
		{"nothing", "too early", func([]byte) []byte { return nil }},
		{"another version", "has version 1, this program reads version 2", func(b []byte) []byte { b[0] = 1; return b }},
		{"cut", "too early", func(b []byte) []byte { return b[:len(b)-1] }},
		{"longer", "bytes follow", func(b []byte) []byte { return append(b, 0) }},
		{"a reference of a gigabyte", "length", func(b []byte) []byte { return append(b[:1+idBytes:1+idBytes], 0xff, 0xff, 0xff, 0xff, 3) }},
		{"a long list", "too long", func(b []byte) []byte { b[1+idBytes+1+len(reports()[0].Ref)+4+1+8+4] = 255; return b }},
	} {
		s := &Sketch{ref: "kept"}
		err := s.UnmarshalBinary(c.change(bytes.Clone(whole)))
		if err == nil || !strings.Contains(err.Error(), c.want) || s.ref != "kept" {
			t.Errorf("%s: %v, %q", c.name, err, s.ref)
		}
	}
	for n := range whole {
		if new(Sketch).UnmarshalBinary(whole[:n]) == nil {
			t.Errorf("the first %d bytes are a sketch", n)
		}
	}
	if _, err := (&Sketch{id: report.ID("x")}).MarshalBinary(); err == nil {
		t.Error("a sketch without an ID was stored")
	}
}

// FuzzSketch: what can be read is stored as the same bytes, and can be compared.
func FuzzSketch(f *testing.F) {
	for _, r := range reports()[:6] {
		f.Add(encoded(f, SketchOf(read(r))))
	}
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		s := &Sketch{}
		if s.UnmarshalBinary(b) != nil {
			return
		}
		if !bytes.Equal(encoded(t, s), b) {
			t.Errorf("%x is stored as %x", b, encoded(t, s))
		}
		Pair(s, s)
		GatherSketches([]*Sketch{s})
	})
}
