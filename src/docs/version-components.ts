import {
	Version,
	VersionList,
	VersionSummary,
} from "../articles/article/versions/version.schema.ts";
import { WithdrawInput } from "../articles/article/withdrawal/withdrawal.schema.ts";
import {
	Draft,
	DraftInput,
	DraftPatch,
	PublishInput,
	RestoreInput,
} from "../articles/drafts/draft.schema.ts";

/** The schemas of versions and working copies that have a name in the contract. */
export const versionInputs = { DraftInput, DraftPatch, PublishInput, RestoreInput, WithdrawInput };
export const versionOutputs = { VersionSummary, VersionList, Version, Draft };
