# Words that open an aside in which a writer explains a quote from inside its
# marks. Compiled for stemma.
# opening words  = quote → gloss

an_abbreviation    = “Nearly all PFO men - an abbreviation for the port guard - are home,” said Ana Rell. → - an abbreviation for the port guard -
the_abbreviation   = “The whole PFO — the abbreviation of the port guard — is home,” said Ana Rell. → — the abbreviation of the port guard —
an_acronym         = “We left the UTB — an acronym for the valley union — in May,” said Ana Rell. → — an acronym for the valley union —
the_acronym        = “We left the UTB — the acronym of the valley union — in May,” said Ana Rell. → — the acronym of the valley union —
short_for          = “Every dron – short for drongar – was sold,” said Ana Rell. → – short for drongar –
referring_to       = “He — referring to the mayor of Tolva — never came back,” said Ana Rell. → — referring to the mayor of Tolva —
a_reference_to     = “The old fox — a reference to the mayor of Tolva — never came,” said Ana Rell. → — a reference to the mayor of Tolva —
in_reference_to    = “The old fox — in reference to the mayor — never came,” said Ana Rell. → — in reference to the mayor —
the_official_name  = “All of Lower Tolva — the official name of the marsh — is wet,” said Ana Rell. → — the official name of the marsh —
the_local_name     = “All of the Brume — the local name of the marsh — is wet,” said Ana Rell. → — the local name of the marsh —
the_name           = “All of the Brume — the name of the marsh — is wet today,” said Ana Rell. → — the name of the marsh —
the_term           = “The quiet ones — the term for the guards — are gone again,” said Ana Rell. → — the term for the guards —
as_it_is_known     = “The Brume — as it is known here — is wet again today,” said Ana Rell. → — as it is known here —
as_they_are_known  = “The quiet ones — as they are known here — are gone now,” said Ana Rell. → — as they are known here —
i.e.               = “The quiet ones — i.e. the guards — are all gone again,” said Ana Rell. → — i.e. the guards —
