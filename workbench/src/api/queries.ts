/** What screens ask the server for. One key a question; everything is asked again when the record changes. */
import { QueryClient } from '@tanstack/react-query'

export const queries: QueryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false } },
})
