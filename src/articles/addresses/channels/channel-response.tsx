import type { Context } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { refusedForm } from "../../../newsroom/layout/refused-form.ts";
import type { FormFields } from "../../../platform/http/form-fields.ts";
import { ChannelPage, type ChannelPageProps } from "./channel.page.tsx";
import { findRenaming, listFormerKeys } from "./channel-address.sql.ts";
import { listOtherNames } from "./channel-list.sql.ts";
import { toNewsroomChannel } from "./channel-newsroom.json.ts";
import { type ChannelPageEnv, channelPagePath } from "./load-channel.middleware.ts";
import type { ChannelFaults } from "./read-renaming.ts";

type Shown = Pick<ChannelPageProps, "done" | "refused">;

/** Responds with the page of a channel. */
export async function showChannel(
	c: Context<ChannelPageEnv>,
	shown: Shown,
	status: 200 | 409 | 422,
) {
	const { kind, before, primaryDb } = c.var;
	const others = await listOtherNames(primaryDb, kind, before.listing_key);
	const frame = { ...frameOf(c), path: channelPagePath(kind, before.listing_key) };
	const channel = await findChannelOf(c);
	return c.html(<ChannelPage {...{ ...frame, kind, channel, others, ...shown }} />, status);
}

/** Returns the channel that a request is about. */
export async function findChannelOf(c: Context<ChannelPageEnv>) {
	const { before, primaryDb: db, site } = c.var;
	const key = before.listing_key;
	const [former, renaming] = await Promise.all([listFormerKeys(db, key), findRenaming(db, key)]);
	return toNewsroomChannel(site, before, former, renaming);
}

/** Responds with the page of a channel, which gives back what was typed and says what is wrong with it. */
export const refuseChannel = (
	c: Context<ChannelPageEnv>,
	typed: FormFields,
	faults: ChannelFaults,
	status: 409 | 422,
) => showChannel(c, { refused: refusedForm(typed, faults) }, status);
