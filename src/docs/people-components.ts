import { AuditEntry, AuditList } from "../newsroom/audit/audit.schema.ts";
import { Person, PersonInput, PersonList, PersonPatch } from "../newsroom/person.schema.ts";
import { Session, SessionList } from "../newsroom/session.schema.ts";
import { NewToken, Token, TokenInput, TokenList } from "../newsroom/token.schema.ts";

/** The schemas of people, tokens and sessions that have a name in the contract. */
export const peopleInputs = { PersonInput, PersonPatch, TokenInput };
export const peopleOutputs = {
	AuditEntry,
	AuditList,
	Person,
	PersonList,
	Token,
	TokenList,
	NewToken,
	Session,
	SessionList,
};
