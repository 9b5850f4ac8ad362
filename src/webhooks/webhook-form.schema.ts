import * as v from "valibot";

const Text = v.optional(v.string(), "");

/** The fields of the form about a webhook; an id is that of the page that offered the form. */
export const WebhookForm = v.object({
	id: v.optional(v.pipe(v.string(), v.uuid())),
	url: v.pipe(Text, v.trim()),
	events: v.optional(
		v.union([
			v.array(v.string()),
			v.pipe(
				v.string(),
				v.transform((event) => [event]),
			),
		]),
		[],
	),
});

/** The form that switches a webhook on or off. */
export const ActiveForm = v.object({
	active: v.pipe(
		v.picklist(["true", "false"]),
		v.transform((active) => active === "true"),
	),
});

const DONE = ["changed", "on", "off", "erased", "tested", "untested"] as const;

/** The query of the pages about webhooks: what was done last. */
export const WebhooksQuery = v.object({
	done: v.fallback(v.optional(v.picklist(DONE)), undefined),
});
export type WebhookDone = v.InferOutput<typeof WebhooksQuery>["done"];
