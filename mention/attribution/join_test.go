package attribution_test

import (
	"strings"
	"testing"

	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/text"
)

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“I saw it,” Ama Rell said, “but I ran.”", "I saw it,+but I ran."},
		{"“I saw it”, Ama Rell said, “but I ran”.", "I saw it+but I ran"},
		{"“I saw it,” Ama Rell said. “But I ran.”", "I saw it,|But I ran."},
		{"“I saw it,” said Ama Rell, head of the port guard, looking back on the night, “and I ran.”", "I saw it,+and I ran."},
		{"“I saw it,” Ama Rell said, “but I ran.” “We stayed,” Odo Venn said, “and it sank.”", "I saw it,+but I ran.|We stayed,+and it sank."},
		{"“We sail,” Ama Rell said, “Never,” Odo Venn replied.", "We sail,|Never,"},
		{"“It is ‘gone’,” Ama Rell said, “and [the ferry] is ‘lost’.”", "It is ‘gone’,+and [the ferry] is ‘lost’."},
		{"It was “odd”, Ama Rell said, “and sad”.", "odd|and sad"},
	} {
		d := text.ParseString(c.text)
		joined, held := attribution.Read(attribution.English(), d, name.Find(d))
		var got []string
		for _, q := range joined {
			var segs []string
			for _, s := range q.Segments {
				segs = append(segs, s.Of(c.text))
				if !q.Contains(s) || !q.Outer.Contains(s) {
					t.Errorf("%s: segment %v outside %v", c.text, s, q.Span)
				}
			}
			got = append(got, strings.Join(segs, "+"))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.text, g, c.want)
		}
		for _, a := range held {
			for k, q := range a.Quotes {
				if q < 0 || q >= len(joined) || k > 0 && q <= a.Quotes[k-1] {
					t.Errorf("%s: quotes %v of %d", c.text, a.Quotes, len(joined))
				}
			}
		}
	}
}
