package charset

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestText(t *testing.T) {
	for _, tt := range []struct{ name, in, want, note string }{
		{"UTF-8", "café", "café", ""},
		{"UTF-8 with a mark", BOM + "café", BOM + "café", ""},
		{"UTF-8 with a fault", "café, naïve, élan, Zoë \xff", "café, naïve, élan, Zoë \xff", "1 bytes are no UTF-8, the first at byte 27"},
		{"windows-1252", "\x93caf\xe9\x94", "“café”", "windows-1252"},
		{"UTF-16, little end first", "\xff\xfec\x00a\x00f\x00\xe9\x00", "café", "UTF-16"},
		{"UTF-16, big end first", "\xfe\xff\x00c\x00a\x00f\x00\xe9", "café", "UTF-16"},
		{"UTF-16 without a mark", "\x00c\x00a\x00f\x00\xe9\x00 \x00a\x00u", "café au", "UTF-16"},
		{"UTF-16, odd", "\xff\xfec\x00a\x00f", "ca\uFFFD", "UTF-16"},
		{"UTF-32", "\xff\xfe\x00\x00c\x00\x00\x00", "c", "UTF-32"},
		{"one zero byte", "caf\x00 au lait", "caf\x00 au lait", ""},
		{"nothing", "", "", ""},
	} {
		got, note, err := Text([]byte(tt.in))
		if err != nil || got != tt.want || (note == "") != (tt.note == "") || !strings.Contains(note, tt.note) {
			t.Errorf("%s: got %q, %q, %v", tt.name, got, note, err)
		}
	}
	if _, _, err := Text(bytes.Repeat([]byte{0, 1, 2, 3, 'a'}, 20)); !errors.Is(err, ErrBinary) {
		t.Errorf("binary: %v", err)
	}
}

// A stream is read as its head says, also where that ends inside a character.
func TestReader(t *testing.T) {
	for _, tt := range []struct {
		in   string
		head int
		want string
	}{
		{"caf\xe9 br\xfbl\xe9", 99, "café brûlé"},
		{"a café", 5, "a café"},
		{"a €uro", 3, "a €uro"},
		{"a €uro", 4, "a €uro"},
		{"plain, and a caf\xe9", 5, "plain, and a caf\xe9"},
		{"\xff\xfec\x00a\x00", 99, "ca"},
	} {
		got, err := io.ReadAll(Reader(strings.NewReader(tt.in), []byte(tt.in[:min(len(tt.in), tt.head)])))
		if err != nil || string(got) != tt.want {
			t.Errorf("%q by %d bytes: %q, %v; want %q", tt.in, tt.head, got, err, tt.want)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("caf\xe9"), "iso-8859-1")
	f.Add([]byte("\xff\xfea\x00"), "utf-16")
	f.Fuzz(func(t *testing.T, data []byte, label string) {
		if text, note, err := Text(data); err == nil && note == "" && text != string(data) {
			t.Fatal("text was changed and nothing said")
		}
		if text, _, err := Named(data, label); err == nil && !utf8.ValidString(text) {
			t.Fatalf("Named gave bytes that are no UTF-8")
		}
		io.Copy(io.Discard, Reader(bytes.NewReader(data), data[:min(len(data), 64)]))
	})
}
