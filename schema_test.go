package stemma_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"stemma/edition"
	"stemma/serve/print"
)

// The program's output is valid under the schema: editions under its root,
// readings under #/$defs/reading, changes under #/$defs/change.
func TestOutputFitsTheSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(edition.JSONSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	const url = "mem:///schema.json"
	if err := c.AddResource(url, doc); err != nil {
		t.Fatal(err)
	}
	root, err := c.Compile(url)
	if err != nil {
		t.Fatal(err)
	}
	reading, err := c.Compile(url + "#/$defs/reading")
	if err != nil {
		t.Fatal(err)
	}
	change, err := c.Compile(url + "#/$defs/change")
	if err != nil {
		t.Fatal(err)
	}
	check := func(name string, s *jsonschema.Schema, output []byte) {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(output))
		if err != nil {
			t.Fatalf("%s: not JSON: %v", name, err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, co := range corpora(t) {
		var b bytes.Buffer
		if err := print.JSON(&b, co.editions); err != nil {
			t.Fatal(err)
		}
		check(co.name, root, b.Bytes())
		for i, x := range append(edition.DiffAll(nil, co.editions), edition.DiffAll(co.editions, nil)...) {
			line, err := json.Marshal(x)
			if err != nil {
				t.Fatal(err)
			}
			check(fmt.Sprint(co.name, " change ", i), change, line)
		}
		for _, r := range co.readings {
			line, err := json.Marshal(edition.Read(r))
			if err != nil {
				t.Fatal(err)
			}
			check(co.name+" "+r.Report.Ref, reading, line)
		}
	}
	var b bytes.Buffer
	if err := print.JSON(&b, nil); err != nil {
		t.Fatal(err)
	}
	check("no story", root, b.Bytes())

	// A validator that accepts everything would prove nothing.
	wrong, _ := jsonschema.UnmarshalJSON(strings.NewReader(`{"stories":[{"schema":"one"}]}`))
	if root.Validate(wrong) == nil {
		t.Error("the schema accepts what is not an edition")
	}
}
