import type { Plugin } from 'esbuild'

export const viteWords: { name: string; resolveId(id: string): string | undefined; load(id: string): string | undefined }
export function words(where?: { readonly outside?: string; readonly code?: string }): Plugin
