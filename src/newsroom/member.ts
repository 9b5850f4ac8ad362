import type { Database } from "../platform/db/connection.ts";
import type { AppEnv } from "../platform/env.ts";
import type { Role } from "./role.schema.ts";

/** Somebody whom the newsroom let in: a person, a program, or the holder of NEWSROOM_TOKEN. */
export interface Member {
	/** The id of the person, otherwise of the token, otherwise “operator”: it owns sessions and drafts. */
	id: string;
	/** The name of the person, otherwise of the token. */
	name: string;
	role: Role;
	/** The session of the browser that asks. */
	session?: string;
}

/** The holder of NEWSROOM_TOKEN, whom no change of the database can lock out. */
export const FIRST_OPERATOR: Member = {
	id: "operator",
	name: "NEWSROOM_TOKEN",
	role: "operator",
};

/** The environment of everything below /newsroom. */
export interface NewsroomEnv extends AppEnv {
	Variables: AppEnv["Variables"] & {
		member: Member;
		/** Opens the primary database for one change of several things, each of which the audit list then names. */
		dbChanging: (targets: string[]) => Database;
		/** Has the audit list name a change that raises no revision. */
		listChange: () => void;
	};
}
