import { Heading } from '../../shell/heading.tsx'

export default function Export() {
  return <Heading title="Export" />
}
