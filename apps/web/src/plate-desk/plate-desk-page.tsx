import type { ReactNode } from 'react';

export default function PlateDeskPage(): ReactNode {
  return <h1>desk</h1>;
}
