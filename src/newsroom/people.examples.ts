import type { Person } from "./person.schema.ts";
import type { Session } from "./session.schema.ts";
import type { Token } from "./token.schema.ts";

/** The ids of the examples. */
export const personId = "3b241101-e2bb-4255-8caf-4136c566a962";
export const tokenId = "c73bcdcc-2669-4bf6-81d3-e4ae73fb11fd";

export const personInput = { name: "Ada Brandt", role: "editor", email: "ada@news.example" };
export const person: Person = {
	id: personId,
	name: "Ada Brandt",
	role: "editor",
	email: "ada@news.example",
	created_at: "2026-11-26T09:00:00.000Z",
};

export const tokenInput = { name: "Import", role: "editor" };
export const token: Token = {
	id: tokenId,
	name: "Import",
	role: "editor",
	created_at: "2026-11-26T09:00:00.000Z",
};

export const sessionId = "9f0b3d3c-1c0e-4b8e-8a53-8f5a0e8f6c11";
export const session: Session = {
	id: sessionId,
	created_at: "2026-11-26T09:00:00.000Z",
	used_on: "2999-01-01",
	expires_at: "2999-01-31T09:00:00.000Z",
};
