import type { Operations } from "../platform/http/operation.ts";
import { person, personId, personInput } from "./people.examples.ts";
import { MAX_PEOPLE, MAX_PERSON_BYTES, Person, PersonList } from "./person.schema.ts";

const example = { person: personId };
const NO_PERSON = "There is no such person.";
const TAKEN = "Another person has the e-mail address.";

/** Describes the people of the newsroom. */
export const peopleOperations = {
	"GET /newsroom/api/people": {
		id: "listPeople",
		summary: "The people of the newsroom",
		description: `By name. There are at most ${MAX_PEOPLE}.`,
		example: {},
		responses: {
			200: { description: "The people.", json: PersonList, example: { people: [person] } },
		},
	},
	"POST /newsroom/api/people": {
		id: "addPerson",
		summary: "Adds a person",
		description:
			"A person signs in by a token of their own, which `POST /newsroom/api/tokens` makes, or by Cloudflare Access under `email`.",
		example: {},
		body: { says: "The person.", maxBytes: MAX_PERSON_BYTES, example: personInput },
		responses: { 201: { description: "The person, new.", json: Person, example: person } },
		problems: { 409: `${TAKEN} Or there are ${MAX_PEOPLE} people already.` },
	},
	"PATCH /newsroom/api/people/:person": {
		id: "patchPerson",
		summary: "Changes a person",
		description: "A new role counts at once, for the tokens and sessions of the person too.",
		example,
		body: { says: "What changes.", maxBytes: MAX_PERSON_BYTES, example: { role: "author" } },
		responses: {
			200: {
				description: "The person, changed.",
				json: Person,
				example: { ...person, role: "author" },
			},
		},
		problems: { 404: NO_PERSON, 409: TAKEN },
	},
	"DELETE /newsroom/api/people/:person": {
		id: "erasePerson",
		summary: "Removes a person",
		description: "Their tokens and sessions end at once. What they wrote stays.",
		example,
		responses: { 204: { description: "The person is removed." } },
		problems: { 404: NO_PERSON },
	},
} as const satisfies Operations;
