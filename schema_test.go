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

// What the program writes is what the schema says: editions by its root,
// readings by #/$defs/reading, changes by #/$defs/change.
func TestOutputFitsTheSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(edition.JSONSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	const at = "mem:///schema.json"
	if err := c.AddResource(at, doc); err != nil {
		t.Fatal(err)
	}
	root, err := c.Compile(at)
	if err != nil {
		t.Fatal(err)
	}
	reading, err := c.Compile(at + "#/$defs/reading")
	if err != nil {
		t.Fatal(err)
	}
	change, err := c.Compile(at + "#/$defs/change")
	if err != nil {
		t.Fatal(err)
	}
	check := func(what string, s *jsonschema.Schema, written []byte) {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(written))
		if err != nil {
			t.Fatalf("%s: no JSON: %v", what, err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", what, err)
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

	// A validator that lets everything pass would prove nothing.
	wrong, _ := jsonschema.UnmarshalJSON(strings.NewReader(`{"stories":[{"schema":"one"}]}`))
	if root.Validate(wrong) == nil {
		t.Error("the schema takes what is no edition")
	}
}
