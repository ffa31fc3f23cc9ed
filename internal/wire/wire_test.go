package wire

import (
	"bytes"
	"errors"
	"math/big"
	"reflect"
	"strings"
	"testing"
	"time"

	"stemma/report"
)

type kind string

type inner struct {
	report.Span
	Kind  kind
	Parts []report.Span
}

type outer struct {
	Flag   bool
	Small  int8
	Count  uint32
	Weight float64
	Exact  *big.Rat
	When   time.Time
	Lines  []inner
	None   []int
	Empty  []int
	One    *inner
	Shape  [3]uint8
	Text   string
	passed *outer `wire:"-"`
}

func example() *outer {
	return &outer{
		Flag: true, Small: -3, Count: 1 << 31, Weight: 0.75, Exact: big.NewRat(-22, 7), passed: &outer{}, When: time.Date(2031, 5, 2, 9, 30, 0, 0, time.FixedZone("", 3600)),
		Lines: []inner{
			{report.Span{Start: 90, End: 120}, "quote", []report.Span{{Start: 95, End: 99}}},
			{report.Span{Start: 10, End: 12}, "quote", nil},
			{report.Span{}, "", []report.Span{}},
		},
		Empty: []int{}, One: &inner{Kind: "alone"}, Shape: [3]uint8{1, 2, 3}, Text: "quote",
	}
}

func TestRoundTrip(t *testing.T) {
	for _, want := range []*outer{example(), {}} {
		raw := Append([]byte("head"), want)
		if !bytes.HasPrefix(raw, []byte("head")) {
			t.Fatal("Append wrote over what was there")
		}
		got := new(outer)
		if err := Decode(raw[4:], got); err != nil {
			t.Fatal(err)
		}
		if !got.When.Equal(want.When) {
			t.Errorf("time: got %v, want %v", got.When, want.When)
		}
		if got.passed != nil {
			t.Error("a field that is not written came back")
		}
		got.When, got.passed = want.When, want.passed // two pointers to one zone
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got  %+v\nwant %+v", got, want)
		}
		if again := Append(nil, got); !bytes.Equal(again, raw[4:]) {
			t.Error("written again it is other bytes")
		}
	}
	if n := bytes.Count(Append(nil, example()), []byte("quote")); n != 1 {
		t.Errorf("one string stands %d times", n)
	}
}

func TestDecodeErrors(t *testing.T) {
	raw := Append(nil, example())
	if err := Decode(raw, new(inner)); !errors.Is(err, ErrShape) {
		t.Errorf("another type: %v", err)
	}
	for n := range raw {
		want := ErrSum
		if n < shapeSize {
			want = ErrShape
		}
		if err := Decode(raw[:n], new(outer)); !errors.Is(err, want) {
			t.Errorf("the first %d bytes: %v", n, err)
		}
		wrong := bytes.Clone(raw)
		if wrong[n] ^= 4; n >= shapeSize {
			if err := Decode(wrong, new(outer)); !errors.Is(err, ErrSum) {
				t.Errorf("another byte %d: %v", n, err)
			}
		}
	}
	body := raw[:len(raw)-sumSize]
	for n := shapeSize; n < len(body); n++ {
		if err := decode(body[:n], reflect.ValueOf(new(outer)).Elem()); !errors.Is(err, ErrShort) && !errors.Is(err, ErrValue) {
			t.Errorf("the first %d bytes under a right checksum: %v", n, err)
		}
	}
	if err := decode(append(body, 0), reflect.ValueOf(new(outer)).Elem()); !errors.Is(err, ErrValue) || !strings.Contains(err.Error(), "1 bytes behind it") {
		t.Errorf("a byte more: %v", err)
	}
}

func TestTypesWithoutForm(t *testing.T) {
	type self struct{ Next *self }
	for _, v := range []any{new(struct{ M map[string]int }), new(struct{ hidden int }), new(struct{ F func() }), new(self)} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%T was written", v)
				}
			}()
			Append(nil, v)
		}()
	}
}

// Decode returns for any bytes, and what it decodes can be encoded and decoded again.
func FuzzDecode(f *testing.F) {
	raw := Append(nil, example())
	raw = raw[:len(raw)-sumSize]
	f.Add(raw)
	f.Add(raw[:len(raw)/2])
	f.Add(append(bytes.Clone(raw[:shapeSize]), 0xff, 0xff, 0xff, 0xff, 0x7f))
	f.Fuzz(func(t *testing.T, b []byte) {
		v := new(outer)
		if len(b) < shapeSize || decode(b, reflect.ValueOf(v).Elem()) != nil {
			return
		}
		w := new(outer)
		if err := Decode(Append(nil, v), w); err != nil {
			t.Errorf("what was read cannot be read again: %v", err)
		}
	})
}
