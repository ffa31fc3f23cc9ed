package mcp

import (
	"bytes"
	"encoding/json"
	"fmt"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

// Limits of an answer, in tokens.
const (
	mostAnswer = 2000
	// reserve is for the field next, the frame of the list, and tokens that are counted wrong.
	reserve = 180
	// mostItems is how many items an answer has, however short they are. Ours.
	mostItems = 50
)

// encode writes a value as JSON of one line. No text of it is for HTML.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// answer writes a head, which is a struct, and after it as many items as fit, from one
// index on. next makes the cursor behind the item before an index: of the first item that
// did not fit or, if all did and more says that there are others, of the end. An item that
// alone does not fit is named by its index and left out, so that the reader goes on.
func answer[T any](head any, items []T, from, limit int, more bool, next func(at int) string) (*sdk.CallToolResult, error) {
	b, err := encode(head)
	if err != nil {
		return nil, err
	}
	full := tokens(b) // of what is in out
	if full > mostAnswer-reserve {
		return nil, fmt.Errorf("the head of an answer has %d tokens", full)
	}
	out := bytes.NewBuffer(b[:len(b)-1]) // without its }
	if out.Len() > 1 {
		out.WriteByte(',')
	}
	out.WriteString(`"items":[`)
	if limit <= 0 || limit > mostItems {
		limit = mostItems
	}
	n, at := 0, max(from, 0)
	for ; at < len(items) && n < limit; at++ {
		x, err := encode(items[at])
		if err != nil {
			return nil, err
		}
		if full+tokens(x) > mostAnswer-reserve {
			if n > 0 || full+16 > mostAnswer-reserve {
				break
			}
			x = fmt.Appendf(nil, `{"too_long":%d}`, at)
		}
		full += tokens(x)
		if n++; n > 1 {
			out.WriteByte(',')
		}
		out.Write(x)
	}
	out.WriteByte(']')
	if at < len(items) || more {
		x, err := encode(next(at))
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(out, `,"next":%s`, x)
	}
	out.WriteByte('}')
	if full = tokens(out.Bytes()); full > mostAnswer {
		return nil, fmt.Errorf("an answer has %d tokens", full)
	}
	return &sdk.CallToolResult{Content: []sdk.Content{&sdk.TextContent{Text: out.String()}}}, nil
}
