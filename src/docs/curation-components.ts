import { Curation, CurationRepresentation } from "../articles/lists/front/curation.schema.ts";

/** The schemas of what the newsroom chose for the front page that have a name in the contract. */
export const curationInputs = { CurationInput: CurationRepresentation };
export const curationOutputs = { Curation };
