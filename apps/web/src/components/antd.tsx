import { ConfigProvider, theme as antd } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ComponentType, ReactNode } from 'react';
import { useTheme } from '../theme/use-theme.js';
import { useLanguage } from '../words/use-words.js';

const FONT = 'var(--font)';

/** Ant Design in our language, colours and density. It stands around the pages that use it, so that others stay light. */
export function Antd({ children }: { readonly children: ReactNode }): ReactNode {
  const { dark } = useTheme();
  const { language } = useLanguage();
  const colours = dark
    ? {
        colorPrimary: '#63b8e8',
        colorBgBase: '#000000',
        colorBgContainer: '#0b0d0f',
        colorBgElevated: '#15191c',
        colorTextBase: '#e6eaed',
        colorError: '#ff8a85',
        colorTextPlaceholder: '#9fabb5',
      }
    : { colorPrimary: '#0b5c8c', colorTextBase: '#14191d', colorError: '#b3151c', colorTextPlaceholder: '#545f69' };
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={{
        algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
        token: { ...colours, borderRadius: 6, fontFamily: FONT, fontSize: 14, motion: false, controlHeight: 34 },
      }}
    >
      {children}
    </ConfigProvider>
  );
}

/** For the default export of a page: `export default withAntd(CampaignsPage)`. */
export function withAntd(Page: ComponentType): ComponentType {
  return function PageWithAntd(): ReactNode {
    return (
      <Antd>
        <Page />
      </Antd>
    );
  };
}
