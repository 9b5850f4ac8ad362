import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { policy } from "../platform/http/route-policy.ts";
import icon from "../platform/ui/icon.png";
import {
	boardCss,
	builderCss,
	css,
	docsCss,
	editorCss,
	embeddedCss,
	feedCss,
	mediaCss,
	newsroomCss,
	previewCss,
	resultsCss,
	searchCss,
	spreadCss,
	statusCss,
} from "../platform/ui/stylesheets.ts";
import touchIcon from "../platform/ui/touch-icon.png";

/** Serves the stylesheets and the icons of pages and feeds. */
export const assets = new Hono<AppEnv>()
	.get("/style.css", policy("asset"), (c) =>
		c.body(css, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/feed.css", policy("asset"), (c) =>
		c.body(feedCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/newsroom.css", policy("asset"), (c) =>
		c.body(newsroomCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/board.css", policy("asset"), (c) =>
		c.body(boardCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/media.css", policy("asset"), (c) =>
		c.body(mediaCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/results.css", policy("asset"), (c) =>
		c.body(resultsCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/preview.css", policy("asset"), (c) =>
		c.body(previewCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/search.css", policy("asset"), (c) =>
		c.body(searchCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/status.css", policy("asset"), (c) =>
		c.body(statusCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/docs.css", policy("asset"), (c) =>
		c.body(docsCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/editor.css", policy("asset"), (c) =>
		c.body(editorCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/builder.css", policy("asset"), (c) =>
		c.body(builderCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/spread.css", policy("asset"), (c) =>
		c.body(spreadCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/embedded.css", policy("asset"), (c) =>
		c.body(embeddedCss, 200, { "Content-Type": "text/css; charset=utf-8" }),
	)
	.get("/icon.png", policy("icon"), (c) => c.body(icon, 200, { "Content-Type": "image/png" }))
	// The address at which devices look for it, whether a page names it or not.
	.get("/apple-touch-icon.png", policy("icon"), (c) =>
		c.body(touchIcon, 200, { "Content-Type": "image/png" }),
	);
