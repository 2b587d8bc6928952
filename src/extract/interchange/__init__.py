"""Gold in the formats of annotation tools, both ways: brat standoff and Label Studio JSON."""
