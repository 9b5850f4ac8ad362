import type { Context } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import type { Stored } from "../drafts/save-working-copy.ts";
import type { EditorEnv } from "./editor.middleware.ts";
import { EditorPage } from "./editor.page.tsx";
import type { EditorPageProps } from "./editor-view.ts";
import { findEditor } from "./find-editor.ts";

type Shown = Pick<EditorPageProps, "done" | "refused">;

/** Responds with the page of an article, as it is stored, or as it was sent and refused. */
export async function showEditor(
	c: Context<EditorEnv>,
	stored: Stored,
	shown: Shown,
	status: 200 | 403 | 413 | 422 = 200,
) {
	const { primaryDb, site, member, permissions } = c.var;
	const frame = frameOf(c);
	const state = await findEditor(primaryDb, site, frame.language, stored, { member, permissions });
	return c.html(
		<EditorPage {...frame} {...shown} state={state} page={crypto.randomUUID()} />,
		status,
	);
}
