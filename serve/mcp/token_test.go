package mcp

import (
	"strings"
	"testing"
)

// What a text comes to by the lists cl100k and o200k, the larger of both, was counted with
// gpt-tokenizer 4.0.0; the estimate is not much below it, and for strange text above it.
func TestTokens(t *testing.T) {
	for _, c := range []struct {
		text    string
		counted int
	}{
		{`{"source_outlet":"Outlet 49","source_text":"people were killed when the ferry Silver Tern capsized off Norvane on Friday","report":"235957e5b657","siglum":"Ax","start":12,"end":124}`, 53},
		{strings.Repeat("<U+202E><U+200B>", 30), 300},
		{strings.Repeat(`\"\\`, 50), 100},
		{strings.Repeat("至少九人在渡轮倾覆时死亡，港务局长说。", 8), 216},
		{strings.Repeat("По меньшей мере девять человек погибли, когда паром перевернулся у берегов, сообщил начальник порта.", 4), 192},
		{strings.Repeat("https://news.example/2031/05/02/ferry-capsizes-off-norvane-dead?id=a8f7c9&ref=x", 4), 132},
	} {
		if got := tokens([]byte(c.text)); got < c.counted*96/100 || len(c.text) < 2*got && got > 4*c.counted {
			t.Errorf("%.40q: %d tokens, counted %d", c.text, got, c.counted)
		}
	}
}
