import { Hono } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { editorScript } from "./editor-script.ts";

/** Serves the editor's script. It has no secret, so that caches may keep it as they keep a stylesheet. */
export const editorScriptFile = new Hono<AppEnv>().get("/editor.js", policy("asset"), (c) =>
	c.body(editorScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
);
